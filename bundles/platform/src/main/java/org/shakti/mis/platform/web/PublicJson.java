package org.shakti.mis.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.platform.indicators.PublicFigure;
import org.shakti.mis.platform.indicators.Told;
import org.shakti.mis.platform.indicators.suppression.Mark;

/** Writes numbers that may leave the organisation; nothing here leads to a record. */
final class PublicJson {
    private PublicJson() {}

    static FigureJson of(PublicFigure figure, String language) {
        Indicator indicator = figure.indicator();
        Map<String, Optional<Told>> parts =
                figure.parts().stream().collect(Collectors.toMap(PublicFigure.Part::id, PublicFigure.Part::value));
        Function<String, Optional<Told>> told = id -> parts.getOrDefault(id, Optional.empty());
        return new FigureJson(
                indicator.code(),
                indicator.title().in(language),
                value(figure.value()),
                suppressed(figure.value()),
                withheld(figure.value()),
                figure.value().isPresent() ? null : true,
                percent(figure),
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
                null,
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

    static List<FigureJson.Slice> slices(List<PublicFigure.Slice> slices) {
        return slices.stream()
                .map(slice -> {
                    Optional<Told> told = Optional.of(slice.value());
                    return new FigureJson.Slice(slice.key(), value(told), suppressed(told), withheld(told));
                })
                .toList();
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
    private static @Nullable BigDecimal percent(PublicFigure figure) {
        Optional<Told> whole = figure.of().filter(Told::open).filter(of -> of.value() > 0);
        return figure.value()
                .filter(Told::open)
                .flatMap(value -> whole.map(of -> BigDecimal.valueOf(value.value() * 100)
                        .divide(BigDecimal.valueOf(of.value()), 1, RoundingMode.HALF_UP)))
                .orElse(null);
    }
}
