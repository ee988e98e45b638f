package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordView;

/** Whose name a letter may carry: whoever was to be named and agrees, each for herself, on the day it is looked at. */
final class Namings {
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn");

    private static final Map<String, String> MISSING = Map.of(
            "en",
            "A letter may carry her name only with her consent, and the case has none that is valid: record a consent with a"
                    + " yes to “Sharing with a named service”, or leave the tick empty; the letter then carries her code.",
            "hi",
            "पत्र में उनका नाम केवल उनकी सहमति से आ सकता है, और केस में कोई मान्य सहमति नहीं है: “सेवा से साझा करना” के लिए हाँ"
                    + " वाली सहमति दर्ज करें, या निशान न लगाएँ; तब पत्र में कोड रहेगा।",
            "bn",
            "চিঠিতে তাঁর নাম শুধু তাঁর সম্মতিতে থাকতে পারে, আর কেসে বৈধ সম্মতি নেই: “পরিষেবার সঙ্গে ভাগ করা”-তে হ্যাঁ বলা"
                    + " সম্মতি লিখুন, অথবা টিক দেবেন না; তখন চিঠিতে কোড থাকবে।");

    private final Desk desk;
    private final Caller inner;

    Namings(Desk desk, Caller caller) {
        this.desk = desk;
        this.inner = Desk.within(caller);
    }

    /** Refuses names where nobody of these agreed that an office gets hers. */
    void check(List<UUID> cases) {
        LocalDate today = Names.today();
        if (cases.stream().noneMatch(id -> NameConsent.withAny(consents(id), today))) {
            throw new InvalidInputException(List.of(new FieldError(
                    "names_consent", "consent-needed", MISSING.getOrDefault("en", ""), Map.of("text", MISSING))));
        }
    }

    /** Whose names were wished for in the letters of a demand. */
    List<UUID> wished(DemandFile file) {
        boolean all = Read.yes(file.demand(), "names_consent");
        return file.parts().stream()
                .filter(part -> all || Read.yes(part, "to_be_named"))
                .map(part -> part.envelope().root())
                .toList();
    }

    /**
     * Those of them who agree today that the office of this step gets their names.
     *
     * @param rung where it is asked: a no to its kind counts, whatever office is named there
     */
    List<UUID> agreed(DemandFile file, RecordView step, OfficeKind.Rung rung) {
        Set<String> called = called(step);
        LocalDate today = Names.today();
        Set<String> agreeable = agreeable(step, called);
        Set<String> refusable = new HashSet<>(called);
        refusable.addAll(kinds(rung.kind()));
        refusable.add(rung.title());
        refusable.removeIf(String::isBlank);
        return wished(file).stream()
                .filter(id -> {
                    List<RecordView> consents = consents(id);
                    return NameConsent.with(consents, agreeable, today) && !NameConsent.refused(consents, refusable);
                })
                .toList();
    }

    /** An office that is only named may be of any kind: the kind of the rung says nothing about whom she agreed to. */
    private Set<String> agreeable(RecordView step, Set<String> called) {
        String name = Read.text(step, "office_name");
        Set<String> usual = new HashSet<>(kinds(step));
        usual.add(Read.text(step, "rung_title"));
        return Read.has(step, "office") || name.isBlank() || usual.contains(name) ? called : Set.of(name);
    }

    private Set<String> kinds(RecordView step) {
        return kinds(Read.text(step, "office_kind"));
    }

    private Set<String> kinds(String kind) {
        Set<String> kinds = new HashSet<>(List.of(kind));
        LANGUAGES.forEach(language -> kinds.add(desk.label("duty_bearer", kind, language)));
        return kinds;
    }

    private Set<String> called(RecordView step) {
        Set<String> called = new HashSet<>(kinds(step));
        called.add(Read.text(step, "office_name"));
        called.removeIf(String::isBlank);
        return called;
    }

    private List<RecordView> consents(UUID id) {
        boolean known = desk.catalogues().current().type(NameConsent.TYPE).isPresent();
        if (!known) {
            return List.of();
        }
        // A search tells no rows of groups, and the purposes are such.
        return desk.all(inner, NameConsent.TYPE, "parent", id.toString()).stream()
                .map(one -> desk.records().find(inner, NameConsent.TYPE, one.id()))
                .toList();
    }
}
