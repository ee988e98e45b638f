package org.shakti.mis.platform.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.platform.indicators.PublicFigure;
import org.shakti.mis.platform.indicators.Told;
import org.shakti.mis.platform.indicators.suppression.Mark;

/** Writes numbers that may leave the organisation; nothing here leads to a record. */
final class PublicJson {
    private static final int LEAST = 5;

    private PublicJson() {}

    static FigureJson of(PublicFigure figure, String language, SliceWords words) {
        Indicator indicator = figure.indicator();
        Map<String, Optional<Told>> parts =
                figure.parts().stream().collect(Collectors.toMap(PublicFigure.Part::id, PublicFigure.Part::value));
        Function<String, Optional<Told>> told = id -> parts.getOrDefault(id, Optional.empty());
        return new FigureJson(
                indicator.code(),
                indicator.title().in(language),
                figure.median() ? days(figure.days()) : value(figure.value()),
                suppressed(few(figure, figure.value(), figure.days())),
                withheld(figure.value()),
                figure.value().isPresent() ? null : true,
                figure.median() ? null : percent(figure.value(), figure.of()),
                null,
                indicator.attributes().getOrDefault("unit", "count"),
                indicator.attributes().getOrDefault("direction", "context"),
                indicator.ages().isPresent() ? "ages" : "figure",
                indicator.parts().stream()
                        .map(part -> part(part, told.apply(part.id()), language))
                        .toList(),
                indicator
                        .ages()
                        .map(ages -> ages.bands().stream()
                                .map(band -> band(band, told.apply(band.id()), language))
                                .toList())
                        .orElse(null),
                words.by(figure.table().isPresent()),
                figure.table().map(slices -> slices(figure, slices, words)).orElse(null),
                null,
                indicator.provenance().source(),
                indicator.provenance().verification(),
                indicator.pack());
    }

    private static FigureJson.Part part(Indicator.Part part, Optional<Told> told, String language) {
        return new FigureJson.Part(
                part.id(), part.title().in(language), value(told), suppressed(told), withheld(told), null);
    }

    private static FigureJson.Band band(Indicator.Band band, Optional<Told> told, String language) {
        return new FigureJson.Band(
                band.id(),
                band.title().in(language),
                band.from().orElse(null),
                band.to().orElse(null),
                value(told),
                suppressed(told),
                withheld(told),
                null);
    }

    static List<FigureJson.Slice> slices(PublicFigure figure, List<PublicFigure.Slice> slices, SliceWords words) {
        return slices.stream()
                .map(slice -> {
                    Optional<Told> told = Optional.of(slice.value());
                    return new FigureJson.Slice(
                            slice.key(),
                            words.of(slice.key()),
                            figure.median() ? days(slice.days()) : value(told),
                            suppressed(few(figure, told, slice.days())),
                            withheld(told),
                            figure.median() ? null : percent(told, slice.of()),
                            null);
                })
                .toList();
    }

    private static @Nullable Long days(OptionalLong days) {
        return days.isPresent() ? days.getAsLong() : null;
    }

    /** A median without records, or with too few of them, is told like a small number. */
    private static Optional<Told> few(PublicFigure figure, Optional<Told> told, OptionalLong days) {
        return figure.median() && days.isEmpty() && told.filter(Told::open).isPresent()
                ? told.map(open -> new Told(0, Mark.FEW, Math.max(open.k(), LEAST)))
                : told;
    }

    private static @Nullable Long value(Optional<Told> told) {
        return told.filter(Told::open).map(Told::value).orElse(null);
    }

    private static FigureJson.@Nullable Hidden suppressed(Optional<Told> told) {
        return told.filter(t -> t.mark() == Mark.FEW)
                .map(t -> new FigureJson.Hidden(t.k()))
                .orElse(null);
    }

    private static @Nullable Boolean withheld(Optional<Told> told) {
        return told.filter(t -> t.mark() == Mark.WITHHELD).map(t -> true).orElse(null);
    }

    /** A share would give a hidden number away, so it is told of two open ones only. */
    private static @Nullable BigDecimal percent(Optional<Told> value, Optional<Told> whole) {
        return Shares.percent(open(value), open(whole));
    }

    private static OptionalLong open(Optional<Told> told) {
        return told.filter(Told::open).map(Told::value).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
