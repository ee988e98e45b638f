package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.platform.indicators.Figure;

/**
 * A number as answers tell it.
 *
 * @param indicator its stable code
 * @param label what people read, in the language of the caller
 * @param value the number; absent together with {@code unavailable}
 * @param unavailable what it is made of is not there, so nothing can be said
 * @param unit unit of the number
 * @param direction whether more is better ({@code up}), worse ({@code down}) or neither
 * @param parts its parts
 * @param slices the number by the values of a dimension
 * @param drill where the records behind it are listed
 * @param source where the definition comes from
 * @param verification how sure the definition is
 * @param module module that brings it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureJson(
        String indicator,
        String label,
        @Nullable Long value,
        @Nullable Boolean unavailable,
        String unit,
        String direction,
        List<Part> parts,
        @Nullable List<Figure.Slice> slices,
        String drill,
        String source,
        String verification,
        String module) {

    static FigureJson of(Figure figure, String language, String query) {
        Indicator indicator = figure.indicator();
        String drill = "/api/indicators/" + indicator.code() + "/records";
        return new FigureJson(
                indicator.code(),
                indicator.title().in(language),
                figure.value().isPresent() ? figure.value().getAsLong() : null,
                figure.value().isPresent() ? null : true,
                indicator.attributes().getOrDefault("unit", "count"),
                indicator.attributes().getOrDefault("direction", "context"),
                figure.parts().stream()
                        .map(share -> new Part(
                                share.part().id(),
                                share.part().title().in(language),
                                share.value().isPresent() ? share.value().getAsLong() : null,
                                drill + joined(query, "part=" + share.part().id())))
                        .toList(),
                null,
                drill + joined(query, ""),
                indicator.provenance().source(),
                indicator.provenance().verification(),
                indicator.pack());
    }

    FigureJson by(List<Figure.Slice> split) {
        return new FigureJson(
                indicator,
                label,
                value,
                unavailable,
                unit,
                direction,
                parts,
                split,
                drill,
                source,
                verification,
                module);
    }

    private static String joined(String query, String more) {
        String all = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        return all.isEmpty() ? "" : "?" + all;
    }

    /** A part of a number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String id, String label, @Nullable Long value, String drill) {}

    /** An indicator without its number. */
    public record Entry(
            String indicator, String label, String unit, String direction, List<String> by, String verification) {
        static Entry of(Indicator indicator, String language) {
            return new Entry(
                    indicator.code(),
                    indicator.title().in(language),
                    indicator.attributes().getOrDefault("unit", "count"),
                    indicator.attributes().getOrDefault("direction", "context"),
                    indicator.by(),
                    indicator.provenance().verification());
        }
    }

    /** A board without its numbers. */
    public record BoardEntry(String board, String title, List<String> rows) {
        static BoardEntry of(Board board, String language) {
            return new BoardEntry(board.id(), board.title().in(language), board.rows());
        }
    }

    /** A board with its numbers as they were at one moment. */
    public record BoardPage(String board, String title, Instant asOf, String verification, List<FigureJson> rows) {}
}
