package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
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
 * @param suppressed in place of the number: it is not zero and too small to be told outside
 * @param withheld in place of the number: a small one could be worked out from it
 * @param unavailable what it is made of is not there, so nothing can be said
 * @param percent its share of the number that it is a part of
 * @param records how many records a median is made of; not told outside
 * @param unit unit of the number
 * @param direction whether more is better ({@code up}), worse ({@code down}) or neither
 * @param picture how it is drawn: {@code figure}, {@code funnel} or {@code ages}
 * @param parts its parts
 * @param bands the number by age, for one that counts by age
 * @param by the field by which boards show it as a table
 * @param slices the number by the values of a dimension or of that field
 * @param drill where the records behind it are listed; not told outside
 * @param source where the definition comes from
 * @param verification how sure the definition is
 * @param module module that brings it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureJson(
        String indicator,
        String label,
        @Nullable Long value,
        @Nullable Hidden suppressed,
        @Nullable Boolean withheld,
        @Nullable Boolean unavailable,
        @Nullable BigDecimal percent,
        @Nullable Long records,
        String unit,
        String direction,
        String picture,
        List<Part> parts,
        @Nullable List<Band> bands,
        SliceWords.@Nullable By by,
        @Nullable List<Slice> slices,
        @Nullable String drill,
        String source,
        String verification,
        String module) {

    static FigureJson of(Figure figure, String language, String query, SliceWords words) {
        Indicator indicator = figure.indicator();
        String drill = "/api/indicators/" + indicator.code() + "/records";
        return new FigureJson(
                indicator.code(),
                indicator.title().in(language),
                figure.value().isPresent() ? figure.value().getAsLong() : null,
                figure.tooFew() ? new Hidden(figure.least()) : null,
                null,
                (figure.value().isPresent() || figure.tooFew()) ? null : true,
                figure.median() ? null : Shares.percent(figure.value(), figure.behind()),
                figure.median() && figure.behind().isPresent() ? figure.behind().getAsLong() : null,
                indicator.attributes().getOrDefault("unit", "count"),
                indicator.attributes().getOrDefault("direction", "context"),
                indicator.ages().isPresent() ? "ages" : "figure",
                figure.parts().stream()
                        .map(share -> new Part(
                                share.part().id(),
                                share.part().title().in(language),
                                share.value().isPresent() ? share.value().getAsLong() : null,
                                null,
                                null,
                                drill + joined(query, "part=" + share.part().id())))
                        .toList(),
                indicator.ages().isPresent() ? bands(figure, language, drill, query) : null,
                words.by(figure.table().isPresent()),
                figure.table().map(slices -> slices(figure, slices, words)).orElse(null),
                drill + joined(query, ""),
                indicator.provenance().source(),
                indicator.provenance().verification(),
                indicator.pack());
    }

    static List<Slice> slices(Figure figure, List<Figure.Slice> slices, SliceWords words) {
        return slices.stream()
                .map(slice -> new Slice(
                        slice.key(),
                        words.of(slice.key()),
                        slice.value().isPresent() ? slice.value().getAsLong() : null,
                        slice.value().isPresent() ? null : new Hidden(figure.least()),
                        null,
                        figure.median() ? null : Shares.percent(slice.value(), slice.behind()),
                        figure.median() && slice.behind().isPresent()
                                ? slice.behind().getAsLong()
                                : null))
                .toList();
    }

    private static List<Band> bands(Figure figure, String language, String drill, String query) {
        return figure.bands().stream()
                .map(aged -> new Band(
                        aged.band().id(),
                        aged.band().title().in(language),
                        aged.band().from().orElse(null),
                        aged.band().to().orElse(null),
                        aged.value(),
                        null,
                        null,
                        drill + joined(query, "part=" + aged.band().id())))
                .toList();
    }

    /** The same as a step of a way. */
    FigureJson inFunnel() {
        return new FigureJson(
                indicator,
                label,
                value,
                suppressed,
                withheld,
                unavailable,
                percent,
                records,
                unit,
                direction,
                "funnel",
                parts,
                bands,
                by,
                slices,
                drill,
                source,
                verification,
                module);
    }

    FigureJson by(List<Slice> split) {
        return new FigureJson(
                indicator,
                label,
                value,
                suppressed,
                withheld,
                unavailable,
                percent,
                records,
                unit,
                direction,
                picture,
                parts,
                bands,
                by,
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
    public record Part(
            String id,
            String label,
            @Nullable Long value,
            @Nullable Hidden suppressed,
            @Nullable Boolean withheld,
            @Nullable String drill) {}

    /** That a number is not zero and less than {@code k}. */
    public record Hidden(int k) {}

    /** A number for one value of a dimension; the key is empty where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Slice(
            String key,
            @Nullable String label,
            @Nullable Long value,
            @Nullable Hidden suppressed,
            @Nullable Boolean withheld,
            @Nullable BigDecimal percent,
            @Nullable Long records) {}

    /** How many are of an age: from so many days to so many, both included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Band(
            String id,
            String label,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Long value,
            @Nullable Hidden suppressed,
            @Nullable Boolean withheld,
            @Nullable String drill) {}

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
    public record BoardEntry(String board, String title, String picture, List<String> rows) {
        static BoardEntry of(Board board, String language) {
            return new BoardEntry(
                    board.id(), board.title().in(language), board.picture().wireName(), board.rows());
        }
    }

    /**
     * A board with its numbers as they were at one moment.
     *
     * @param whole its numbers are of whole areas and of all time, with small groups hidden
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardPage(
            String board,
            String title,
            String picture,
            Instant asOf,
            @Nullable Boolean whole,
            String source,
            String verification,
            List<FigureJson> rows) {}
}
