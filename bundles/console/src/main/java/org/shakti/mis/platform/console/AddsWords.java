package org.shakti.mis.platform.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack brings, needs and asks for, in lines for people; each begins alike. */
final class AddsWords {
    private static final int NAMED = 4;
    private static final List<Kind> KINDS = List.of(
            new Kind("types", "form", "forms"),
            new Kind("fields", "question in another form", "questions in other forms"),
            new Kind("tasks", "reminder", "reminders"),
            new Kind("roles", "role", "roles"),
            new Kind("indicators", "figure", "figures"),
            new Kind("boards", "board", "boards"),
            new Kind("imports", "sheet to bring in", "sheets to bring in"));

    private static final Map<String, String> CHANGES = Map.of(
            "words", "other words for",
            "required", "an answer is needed for",
            "class", "keeps more carefully",
            "hidden", "hides",
            "order", "comes first:");

    private AddsWords() {}

    /** Returns the lines on what a version brings and asks for; {@code report} is one of a check or of the catalogue. */
    static String of(Json report, String before) {
        StringBuilder lines = new StringBuilder(brings(report.at("adds"), before));
        if (!report.at("permissions").items().isEmpty()) {
            lines.append(before).append("asks for ").append(listed(report.at("permissions")));
        }
        if (!report.at("refused").items().isEmpty()) {
            lines.append("; does not get ").append(listed(report.at("refused")));
        }
        if (report.at("java").yes()) {
            lines.append(before).append("holds Java, which runs with all rights of the server");
        }
        return lines.toString();
    }

    private static String brings(Json adds, String before) {
        if (adds.value() == null) {
            return "";
        }
        String kinds = Stream.concat(
                        KINDS.stream()
                                .filter(kind -> !adds.at(kind.key()).items().isEmpty())
                                .map(kind -> kind.of(adds.at(kind.key()).items())),
                        more(adds))
                .collect(Collectors.joining("; "));
        String needs = adds.at("needs").items().stream().map(AddsWords::name).collect(Collectors.joining(", "));
        String changes = adds.at("changes").items().stream()
                .map(one -> before + "changes " + one.at("of").text() + ", " + changed(one))
                .collect(Collectors.joining());
        String own = changes.isEmpty() ? before + "brings nothing of its own to see" : "";
        return (kinds.isEmpty() ? own : before + "brings " + kinds)
                + changes
                + (needs.isEmpty() ? "" : before + "needs " + needs);
    }

    /** Pages, and definitions that only a module reads. */
    private static Stream<String> more(Json adds) {
        return Stream.concat(
                adds.at("pages").items().isEmpty() ? Stream.of() : Stream.of("pages of its own"),
                adds.at("others").items().stream()
                        .map(one ->
                                one.at("folder").text() + ": " + one.at("count").text()));
    }

    private static String changed(Json one) {
        String what = one.at("what").text();
        return CHANGES.getOrDefault(what, what) + " "
                + some(one.at("names").items().stream().map(Json::text).toList());
    }

    private static String some(List<String> names) {
        String first =
                names.stream().limit(NAMED).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        return first + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    private static String name(Json one) {
        return Stream.of("title", "label", "id")
                .map(key -> one.at(key).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String listed(Json list) {
        return list.items().stream().map(Json::text).collect(Collectors.joining(", "));
    }

    /** A kind of thing, what one of them is called, and several. */
    private record Kind(String key, String one, String many) {
        String of(List<Json> all) {
            boolean named =
                    all.stream().limit(NAMED).anyMatch(each -> !name(each).isEmpty());
            String names = named ? ": " + some(all.stream().map(AddsWords::name).toList()) : "";
            return all.size() + " " + (all.size() == 1 ? one : many) + names;
        }
    }
}
