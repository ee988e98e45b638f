package org.shakti.mis.platform.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the server says of packs, in lines for people. */
final class PackWords {
    private static final Map<String, String> SIGNED = Map.of(
            "distribution", "comes with the program",
            "trusted", "signed by",
            "unknown", "signed by an unknown key",
            "unsigned", "not signed",
            "tampered", "NOT WHAT WAS SIGNED");
    private static final List<String> KINDS =
            List.of("types", "fields", "tasks", "roles", "indicators", "boards", "imports", "pages");

    private static final int MOST_AVOIDED = 10;

    private PackWords() {}

    /** Returns what stands in the way, or nothing. */
    static String faults(Json report) {
        StringBuilder words = new StringBuilder();
        report.at("words").items().forEach(one -> words.append(one.text()).append('\n'));
        report.at("refusals").items().forEach(refusal -> words.append(line(refusal))
                .append('\n'));
        report.at("conflicts").items().forEach(one -> words.append(
                        one.at("pack").text())
                .append(": ")
                .append(line(one))
                .append('\n'));
        return words.toString().stripTrailing();
    }

    private static String line(Json refusal) {
        return refusal.at("file").text() + " line " + refusal.at("line").text() + ", "
                + refusal.at("key").text() + ": expected "
                + refusal.at("expected").text();
    }

    /** Returns what a person should know before a pack is installed. */
    static String before(Json report) {
        StringBuilder words = new StringBuilder(
                report.at("title").text() + " " + report.at("version").text() + ", " + signed(report.at("signature")));
        if (!report.at("installed").text().isEmpty()) {
            words.append("; installed now: ").append(report.at("installed").text());
        }
        String adds = adds(report.at("adds"));
        words.append(adds.isEmpty() ? "" : "\n  brings " + adds);
        if (!report.at("permissions").items().isEmpty()) {
            words.append("\n  asks for ").append(joined(report.at("permissions")));
        }
        if (report.at("java").yes()) {
            words.append("\n  holds Java, which runs with all rights of the server");
        }
        report.at("avoid").items().stream().limit(MOST_AVOIDED).forEach(one -> words.append("\n  says \"")
                .append(one.at("word").text())
                .append("\" in ")
                .append(one.at("file").text())
                .append(" line ")
                .append(one.at("line").text())
                .append("; rather \"")
                .append(one.at("instead").text())
                .append('"'));
        return words.toString();
    }

    static String signed(Json signature) {
        String state = signature.at("state").text();
        String words = SIGNED.getOrDefault(state, state);
        return state.equals("trusted") ? words + " " + signature.at("by").text() : words;
    }

    private static String adds(Json adds) {
        return KINDS.stream()
                .filter(kind -> !adds.at(kind).items().isEmpty())
                .map(kind -> kind + ": " + adds.at(kind).items().size())
                .collect(Collectors.joining(", "));
    }

    /** Returns the lines of the list for one pack. */
    static String entry(Json pack) {
        StringBuilder lines = new StringBuilder(String.format(
                "%-22s %-10s %s",
                pack.at("id").text(),
                pack.at("installed").text().isEmpty()
                        ? "-"
                        : pack.at("installed").text(),
                pack.at("title").text()));
        if (!pack.at("former").text().isEmpty()) {
            lines.append("\n    former version: ").append(pack.at("former").text());
        }
        for (Json version : pack.at("versions").items()) {
            lines.append("\n    ")
                    .append(version.at("version").text())
                    .append(" (")
                    .append(version.at("origin").text())
                    .append(", ")
                    .append(signed(version.at("signature")))
                    .append(faults(version).isEmpty() ? ")" : ", cannot come as things are)");
        }
        return lines.toString();
    }

    private static String joined(Json list) {
        return list.items().stream().map(Json::text).collect(Collectors.joining(", "));
    }
}
