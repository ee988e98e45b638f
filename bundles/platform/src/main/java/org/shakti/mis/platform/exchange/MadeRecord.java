package org.shakti.mis.platform.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record that a row became.
 *
 * @param handle its name within the mapping, from which its id follows
 * @param type its type
 * @param version its version when the import had written it
 */
record MadeRecord(String handle, String type, long version) {
    static String write(List<MadeRecord> records) {
        return records.stream()
                .map(r -> r.handle + ":" + r.type + ":" + r.version)
                .collect(Collectors.joining(","));
    }

    static List<MadeRecord> read(String text) {
        return Stream.of(text.split(","))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(":", 3))
                .map(parts -> new MadeRecord(parts[0], parts[1], Long.parseLong(parts[2])))
                .toList();
    }
}
