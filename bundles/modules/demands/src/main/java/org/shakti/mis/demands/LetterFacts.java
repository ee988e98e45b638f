package org.shakti.mis.demands;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.demands.letters.Days;

/** What a letter is filled in with: codes, days, offices. The name of a person is not among it. */
final class LetterFacts {
    private static final String YES = "yes";

    private static final Map<String, String> UNPAID = Map.of(
            "en", "Payment of the compensation that was ordered",
            "hi", "आदेशित मुआवज़े का भुगतान",
            "bn", "আদেশ হওয়া ক্ষতিপূরণের টাকা দেওয়া");

    private final Desk desk;
    private final Caller inner;
    private final String language;
    private final Titles titles;

    /** The titles of the rungs of a ladder. */
    @FunctionalInterface
    interface Rungs {
        Optional<String> title(int rung, String language);
    }

    /** What a demand asks for, as its whole record says it in a language. */
    @FunctionalInterface
    interface Right {
        String title(RecordView demand, String language);
    }

    /** What packs and modules have titles for in each language. */
    record Titles(Rungs rungs, Right right) {}

    LetterFacts(Desk desk, Caller inner, String language, Titles titles) {
        this.titles = titles;
        this.desk = desk;
        this.inner = inner;
        this.language = language;
    }

    /** What is asked for when compensation was ordered and not paid. */
    static String unpaid(String language) {
        return UNPAID.getOrDefault(language, UNPAID.getOrDefault("en", ""));
    }

    Map<String, Object> ofStep(DemandFile file, RecordView step) {
        Map<String, Object> facts = ofDemand(file);
        LocalDate on = dated(step);
        int days = Read.number(step, "days");
        int rung = Read.number(step, "rung");
        List<RecordView> before = file.sentBefore(rung);
        address(facts, step);
        facts.put("date", day(on));
        facts.put("rung", Read.text(step, "rung_title"));
        facts.put("days", Days.number(days, language));
        facts.put("reply_by", day(on.plusDays(days)));
        facts.put("earlier", before.stream().map(this::earlier).toList());
        facts.put("first", before.isEmpty() ? YES : "");
        facts.put("members", members(file, on));
        return facts;
    }

    /**
     * The day that a letter bears: on which it is handed in, or printed for that. One that goes by post without asking bears
     * the day on which it was written, however late somebody takes it to the post.
     */
    private static LocalDate dated(RecordView step) {
        Optional<LocalDate> written =
                Read.yes(step, "to_post") ? Read.day(step, "prepared_on") : Read.day(step, "sent_on");
        return written.orElseGet(Names::today);
    }

    Map<String, Object> ofRti(DemandFile file, RecordView rti) {
        Map<String, Object> facts = ofDemand(file);
        address(facts, asked(file, rti));
        Optional<LocalDate> filed = Read.day(rti, "filed_on");
        facts.put("date", day(Names.today()));
        facts.put("filed_on", filed.map(this::day).orElse("…"));
        facts.put(
                "due_on", filed.map(on -> day(on.plusDays(RtiCompletion.DAYS))).orElse("…"));
        facts.put("replied_on", Read.day(rti, "replied_on").map(this::day).orElse(""));
        facts.put("silent", Read.has(rti, "replied_on") ? "" : YES);
        facts.put(
                "earlier",
                file.sentBefore(Integer.MAX_VALUE).stream().map(this::earlier).toList());
        return facts;
    }

    /** The step whose office is asked for information, so that the office is named in the language of the letter. */
    private static RecordView asked(DemandFile file, RecordView rti) {
        return file.steps().stream()
                .filter(step -> !Read.has(rti, "office"))
                .filter(step -> Read.text(step, "office_name").equals(Read.text(rti, "office_name")))
                .findFirst()
                .orElse(rti);
    }

    private Map<String, Object> ofDemand(DemandFile file) {
        RecordView demand = desk.records().find(inner, Names.DEMAND, file.id());
        String district = demand.envelope().district();
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", Read.text(demand, "code"));
        boolean unpaid = Read.text(demand, "demand_kind").equals("COMPENSATION");
        facts.put("right", unpaid ? unpaid(language) : titles.right().title(demand, language));
        facts.put("district", unpaid ? districts(file) : desk.placeName("district", district, language));
        facts.put("block", desk.placeName("block", Read.text(demand, "block"), language));
        facts.put("evidence", Read.text(demand, "evidence"));
        facts.put("asked_by", Read.day(demand, "asked_by").map(this::day).orElse(""));
        facts.put("leader", Read.yes(demand, "raised_by_leader") ? YES : "");
        facts.put("count", Days.number(file.parts().size(), language));
        for (String kind : List.of("ONE", "GROUP", "COMMUNITY")) {
            facts.put(
                    kind.toLowerCase(java.util.Locale.ROOT),
                    Read.text(demand, "demand_for").equals(kind) ? YES : "");
        }
        return facts;
    }

    /** An authority of a state is asked for the cases of several districts. */
    private String districts(DemandFile file) {
        return Stream.concat(Stream.of(file.demand()), file.parts().stream())
                .map(record -> desk.placeName("district", record.envelope().district(), language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void address(Map<String, Object> facts, RecordView letter) {
        Optional<RecordView> office = Read.id(letter, "office").flatMap(id -> desk.find(inner, Names.OFFICE, id));
        facts.put("office", office.map(known -> Read.text(known, "name")).orElseGet(() -> named(letter)));
        facts.put("address", office.map(known -> Read.text(known, "address")).orElse(""));
    }

    /** The office as its ladder names it in the language of the letter, unless somebody has named another. */
    private String named(RecordView letter) {
        String given = Read.text(letter, "office_name");
        return given.equals(Read.text(letter, "rung_title"))
                ? titles.rungs().title(Read.number(letter, "rung"), language).orElse(given)
                : given;
    }

    private Map<String, Object> earlier(RecordView step) {
        Map<String, Object> row = new HashMap<>();
        String answer = Read.text(step, "answer");
        row.put("office", named(step));
        row.put("sent_on", Read.day(step, "sent_on").map(this::day).orElse(""));
        row.put("due_on", Read.day(step, "reply_due_on").map(this::day).orElse(""));
        row.put("silent", answer.equals(Names.SILENCE) ? YES : "");
        row.put("refused", answer.equals("REFUSED") ? YES : "");
        row.put("part", answer.equals("PART") ? YES : "");
        row.put("promised", answer.equals(Names.ACCEPTED) ? YES : "");
        row.put("open", answer.isEmpty() ? YES : "");
        return row;
    }

    private List<Map<String, Object>> members(DemandFile file, LocalDate on) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RecordView part : file.parts()) {
            LocalDate since = Read.day(part, "since")
                    .or(() -> Read.day(part, "joined_on"))
                    .orElse(on);
            Map<String, Object> row = new HashMap<>();
            row.put("number", Days.number(rows.size() + 1L, language));
            row.put(
                    "code",
                    part.envelope()
                            .parent()
                            .flatMap(id -> desk.find(inner, Names.CASE, id))
                            .map(known -> Read.text(known, "code"))
                            .orElse(""));
            row.put("what", Read.text(part, "what"));
            row.put("since", day(since));
            row.put("days", Days.number(Math.max(0, ChronoUnit.DAYS.between(since, on)), language));
            rows.add(row);
        }
        return rows;
    }

    private String day(LocalDate day) {
        return Days.of(day, language);
    }
}
