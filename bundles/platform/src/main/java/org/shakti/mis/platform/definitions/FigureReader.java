package org.shakti.mis.platform.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Role;

/** Reads files of {@code indicators/}, {@code boards/} and {@code roles/}. */
final class FigureReader {
    private final Reading reading;

    FigureReader(Reading reading) {
        this.reading = reading;
    }

    List<Indicator> indicators(Item file) {
        return file.each("indicators", this::indicator);
    }

    private Indicator indicator(Item item) {
        Indicator indicator = new Indicator(
                item.text("code"),
                item.labels("title"),
                item.text("count"),
                item.each("anyOf", match -> match(match, item.optional("on"))),
                reading.conditions().optional(item, "within"),
                item.textSet("unlessState"),
                item.flag("asOf"),
                item.texts("by"),
                item.each("parts", part -> part(part, item.optional("on"))),
                item.at("ages").map(this::ages),
                attributes(item),
                reading.pack(),
                item.provenance());
        return reading.positions().keep(indicator, item);
    }

    /** A match without a date of its own takes the indicator's; {@code entered} stands for the day of the state. */
    private Indicator.Match match(Item item, Optional<String> on) {
        Indicator.Match match = new Indicator.Match(
                item.text("type"),
                reading.conditions().optional(item, "where"),
                item.optional("countsAs"),
                item.optional("on").or(() -> on).filter(field -> !"entered".equals(field)));
        return reading.positions().keep(match, item);
    }

    private Indicator.Part part(Item item, Optional<String> on) {
        Indicator.Part part = new Indicator.Part(
                item.text("id"),
                item.labels("title"),
                reading.conditions().optional(item, "where").orElse(Condition.ALWAYS),
                item.each("anyOf", match -> match(match, on)));
        return reading.positions().keep(part, item);
    }

    private Indicator.Ages ages(Item item) {
        Indicator.Ages ages = new Indicator.Ages(
                item.texts("clocks"),
                "due".equals(item.text("since")) ? Indicator.Since.DUE : Indicator.Since.STARTED,
                item.each("bands", FigureReader::band));
        return reading.positions().keep(ages, item);
    }

    private static Indicator.Band band(Item item) {
        return new Indicator.Band(
                item.text("id"),
                item.labels("title"),
                item.at("from").map(i -> i.json().asInt()),
                item.at("to").map(i -> i.json().asInt()));
    }

    private static Map<String, String> attributes(Item item) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String key : List.of(
                "direction",
                "unit",
                "module",
                "definition",
                "note",
                "percentOf",
                "each",
                "least",
                "table",
                "tableShares")) {
            item.optional(key).ifPresent(value -> attributes.put(key, value));
        }
        item.at("median").ifPresent(median -> {
            attributes.put("medianFrom", median.text("from"));
            attributes.put("medianTo", median.text("to"));
        });
        item.at("suppression").ifPresent(s -> {
            attributes.put("suppression", s.text("k"));
            s.optional("inside").ifPresent(inside -> attributes.put("suppressionInside", inside));
        });
        return attributes;
    }

    Optional<BoardPart> board(Item item) {
        boolean extension = item.at("addRows").isPresent();
        if (extension == (item.at("rows").isPresent() && item.at("title").isPresent())) {
            reading.refusals().add(item, "board", "either title: and rows: (a new board) or addRows: (for another's)");
            return Optional.empty();
        }
        Board board = new Board(
                item.text("board"),
                item.labels("title"),
                Board.Picture.valueOf(item.optional("picture").orElse("figures").toUpperCase(Locale.ROOT)),
                item.each("rows", row -> row.text("indicator")),
                reading.pack(),
                item.provenance());
        reading.positions().keep(board, item);
        List<BoardPart.AddedRow> added =
                item.each("addRows", row -> new BoardPart.AddedRow(row.text("indicator"), row.optional("after"), row));
        return Optional.of(new BoardPart(board, added, item));
    }

    Optional<RolePart> role(Item item) {
        boolean extension = item.at("extends").isPresent();
        boolean defines = item.at("role").isPresent()
                && item.at("title").isPresent()
                && item.at("scope").isPresent();
        if (extension == (item.at("role").isPresent() || item.at("scope").isPresent()) || extension == defines) {
            reading.refusals().add(item, "role", "either role:, title: and scope: (a new role) or extends: alone");
            return Optional.empty();
        }
        String scope = item.optional("scope").orElse("own");
        Role role = new Role(
                extension ? item.text("extends") : item.text("role"),
                item.labels("title"),
                Role.Reach.valueOf(scope.toUpperCase(Locale.ROOT)),
                item.textSet("permissions"),
                reading.pack());
        return Optional.of(new RolePart(extension, reading.positions().keep(role, item), item));
    }
}
