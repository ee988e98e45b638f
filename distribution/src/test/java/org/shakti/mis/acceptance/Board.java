package org.shakti.mis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board as somebody sees it at a moment. */
record Board(Api reader, JsonNode rows) {
    static Board seenBy(Api reader) {
        return in(reader, "");
    }

    /** Returns the board for one district. */
    static Board of(Api reader, String district) {
        return in(reader, "?district=" + district);
    }

    private static Board in(Api reader, String query) {
        return new Board(reader, reader.get(Register.BOARD + query).expect(200).at("/rows"));
    }

    /** Returns label and value of each row, in the order of the board. */
    Map<String, Long> values() {
        var values = new LinkedHashMap<String, Long>();
        rows.forEach(
                row -> values.put(row.path("label").asText(), row.path("value").asLong(-1)));
        return values;
    }

    long value(String indicator) {
        return row(indicator).path("value").asLong(-1);
    }

    long part(String indicator, String part) {
        for (JsonNode each : row(indicator).path("parts")) {
            if (each.path("id").asText().equals(part)) {
                return each.path("value").asLong(-1);
            }
        }
        return -1;
    }

    List<String> indicators() {
        var all = new ArrayList<String>();
        rows.forEach(row -> all.add(row.path("indicator").asText()));
        return all;
    }

    JsonNode row(String indicator) {
        for (JsonNode row : rows) {
            if (row.path("indicator").asText().equals(indicator)) {
                return row;
            }
        }
        return rows.path(-1);
    }

    /** Follows the link behind a figure and returns all records there, page by page. */
    List<JsonNode> behind(String drill) {
        var all = new ArrayList<JsonNode>();
        String link = drill + (drill.contains("?") ? "&" : "?") + "limit=20";
        String next = "";
        do {
            Answer page =
                    reader.get(link + (next.isEmpty() ? "" : "&after=" + next)).expect(200);
            all.addAll(page.items());
            next = page.at("/next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return all;
    }
}
