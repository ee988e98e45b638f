package org.shakti.mis.platform.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server says of packs, in lines for people. */
final class PackWords {
    private static final Map<String, String> SIGNED = Map.of(
            "distribution", "comes with the program",
            "trusted", "signed by",
            "unknown", "signed by an unknown key",
            "unsigned", "not signed",
            "tampered", "NOT WHAT WAS SIGNED");

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
        String line = refusal.at("line").text();
        String key = refusal.at("key").text();
        return refusal.at("file").text()
                + (line.isEmpty() || line.equals("0") ? "" : " line " + line)
                + (key.isEmpty() ? "" : ", " + key)
                + ": expected "
                + refusal.at("expected").text();
    }

    /** Returns what a person should know before a pack is installed. */
    static String before(Json report) {
        StringBuilder words = new StringBuilder(
                report.at("title").text() + " " + report.at("version").text() + ", " + signed(report.at("signature")));
        if (!report.at("installed").text().isEmpty()) {
            words.append("; installed now: ").append(report.at("installed").text());
        }
        words.append(AddsWords.of(report, "\n  ")).append(inTheWay(report, "\n  "));
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

    private static String inTheWay(Json report, String before) {
        String faults = faults(report);
        return faults.isEmpty()
                ? ""
                : before + "cannot come as things are:" + before + "  " + faults.replace("\n", before + "  ");
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
        if (pack.at("versions").items().isEmpty()) {
            lines.append(AddsWords.of(pack, "\n    "));
        } else if (!pack.at("refused").items().isEmpty()) {
            lines.append("\n    does not get ").append(joined(pack.at("refused")));
        }
        for (Json version : pack.at("versions").items()) {
            lines.append("\n    ")
                    .append(version.at("version").text())
                    .append(" (")
                    .append(version.at("origin").text())
                    .append(", ")
                    .append(signed(version.at("signature")))
                    .append(')')
                    .append(AddsWords.of(version, "\n      "))
                    .append(inTheWay(version, "\n      "));
        }
        return lines.toString();
    }

    /** Returns what a person should know of a pack of the catalogue before it is installed; nothing of an unknown one. */
    static String before(Json catalogue, String id, String version) {
        return catalogue.at("items").items().stream()
                .filter(pack -> pack.at("id").text().equals(id))
                .findFirst()
                .map(pack -> meant(pack, version).map(PackWords::before).orElseGet(() -> entry(pack)))
                .orElse("");
    }

    /** Returns the versions that there are of a pack, each with where it is; nothing of an unknown pack. */
    static Map<String, String> versions(Json catalogue, String id) {
        Map<String, String> all = new LinkedHashMap<>();
        catalogue.at("items").items().stream()
                .filter(pack -> pack.at("id").text().equals(id))
                .forEach(pack -> {
                    String now = pack.at("installed").text();
                    pack.at("versions").items().forEach(one -> {
                        String version = one.at("version").text();
                        String where = place(one.at("origin").text());
                        all.putIfAbsent(version, version.equals(now) ? where + ", installed now" : where);
                    });
                    if (!now.isEmpty()) {
                        all.putIfAbsent(now, "installed now");
                    }
                });
        return all;
    }

    /** Says what a pack was refused before and does not get now either, unless other words are given. */
    static String still(Json catalogue, String id) {
        return catalogue.at("items").items().stream()
                .filter(pack -> pack.at("id").text().equals(id))
                .map(pack -> joined(pack.at("refused")))
                .filter(words -> !words.isEmpty())
                .map(words -> " It does not get " + words + ", as was said before; --with-all gives it back.")
                .findFirst()
                .orElse("");
    }

    private static String place(String origin) {
        return origin.equals("mirror") ? "in the mirror" : "in data/packs";
    }

    /** The newest is meant unless a version is said; nothing when what is there is the newest. */
    private static Optional<Json> meant(Json pack, String version) {
        String there = pack.at("installed").text();
        boolean program = there.isEmpty() && pack.at("ships").yes();
        return pack.at("versions").items().stream()
                .filter(one -> version.isEmpty()
                        ? !program && older(there, one.at("version").text())
                        : one.at("version").text().equals(version))
                .findFirst();
    }

    private static boolean older(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other)) < 0;
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\."))
                .filter(part -> part.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String joined(Json list) {
        return list.items().stream().map(Json::text).collect(Collectors.joining(", "));
    }
}
