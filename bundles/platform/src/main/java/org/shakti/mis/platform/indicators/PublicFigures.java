package org.shakti.mis.platform.indicators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Answers numbers that may leave the organisation: of whole areas, counted from the beginning until now, small ones
 * hidden together with whatever would give them away. Safe for concurrent use.
 */
@Component(service = PublicFigures.class)
public final class PublicFigures {
    private final Transactions transactions;
    private final Catalogues catalogues;
    private final Figures figures;

    /** Takes the rooms that it works with. */
    @Activate
    public PublicFigures(
            @Reference Transactions transactions, @Reference Catalogues catalogues, @Reference Figures figures) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.figures = figures;
    }

    /** Returns the numbers of a board in its order, and the moment that they are of. */
    public Sheet figures(Caller caller, Board board, Selection selection) {
        check(caller, selection);
        PublicNumbers numbers = numbers();
        List<PublicFigure> rows = figures.rows(caller, board, selection).stream()
                .map(indicator -> figure(numbers, indicator, caller, selection))
                .toList();
        return new Sheet(numbers.at(), rows);
    }

    /** Returns one number. */
    public PublicFigure figure(Caller caller, String code, Selection selection) {
        check(caller, selection);
        return figure(numbers(), figures.indicator(caller, code, selection), caller, selection);
    }

    /** Returns a number by district, or by block of the one district that is asked for. */
    public List<PublicFigure.Slice> split(Caller caller, String code, Dimension by, Selection selection) {
        check(caller, selection);
        boolean blocks = by == Dimension.BLOCK && selection.district().isPresent();
        if (by != Dimension.DISTRICT && !blocks) {
            throw new MalformedInputException("Public figures are split by district, or by block of a district.");
        }
        String number = figures.indicator(caller, code, selection).code();
        Map<String, Told> slices = new TreeMap<>();
        numbers().numbers().getOrDefault(number, Map.of()).forEach((area, told) -> {
            boolean wanted = blocks
                    ? area.district().equals(selection.district().orElse(""))
                            && !area.block().isEmpty()
                    : area.block().isEmpty() && covers(caller, area.district());
            if (wanted && area.organisation().equals(organisation(caller))) {
                slices.put(blocks ? area.block() : area.district(), told);
            }
        });
        return slices.entrySet().stream()
                .map(entry -> new PublicFigure.Slice(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Tells whether a number is told to nobody but so, inside the organisation too. */
    public boolean always(Caller caller, String code, Selection selection) {
        return always(figures.indicator(caller, code, selection));
    }

    /** Tells whether a board has such a number; it is then told so as a whole, for rows lead from one to another. */
    public boolean always(Caller caller, Board board, Selection selection) {
        return figures.rows(caller, board, selection).stream().anyMatch(PublicFigures::always);
    }

    private static boolean always(Indicator indicator) {
        return Boolean.parseBoolean(indicator.attributes().get("suppressionInside"));
    }

    private static boolean covers(Caller caller, String district) {
        return !district.isEmpty()
                && (caller.scope().everywhere() || caller.scope().districts().contains(district));
    }

    private static void check(Caller caller, Selection selection) {
        if (!selection.period().open() || selection.owner().isPresent()) {
            throw new MalformedInputException(
                    "Public figures are counted from the beginning until now and for whole areas: no from, to, owner.");
        }
        if (selection.block().isPresent() && selection.district().isEmpty()) {
            throw new MalformedInputException("A block needs its district.");
        }
        if (selection.district().filter(district -> !covers(caller, district)).isPresent()) {
            throw new NotVisibleException();
        }
    }

    /** Whoever sees the own caseload only is told the numbers of the own organisation. */
    private static String organisation(Caller caller) {
        return caller.scope().organisation().orElse(caller.scope().owner().isPresent() ? caller.organisation() : "");
    }

    private PublicFigure figure(PublicNumbers numbers, Indicator indicator, Caller caller, Selection selection) {
        Stream<String> parts = Stream.concat(
                indicator.parts().stream().map(Indicator.Part::id),
                indicator.ages().stream().flatMap(ages -> ages.bands().stream()).map(Indicator.Band::id));
        Optional<Told> value = told(numbers, indicator.code(), caller, selection);
        Optional<Figure> median = Measure.of(indicator).median()
                ? Optional.of(figures.figure(ofArea(caller), indicator.code(), selection))
                : Optional.empty();
        return new PublicFigure(
                indicator,
                value,
                days(value, median.map(Figure::value).orElse(OptionalLong.empty())),
                parts.map(id -> new PublicFigure.Part(
                                id, told(numbers, PublicCount.name(indicator, id), caller, selection)))
                        .toList(),
                Optional.ofNullable(indicator.attributes().get("percentOf"))
                        .flatMap(code -> told(numbers, code, caller, selection)),
                Measure.of(indicator).table().map(by -> table(numbers, indicator, caller, selection).stream()
                        .map(slice -> withDays(slice, median))
                        .toList()));
    }

    private static List<PublicFigure.Slice> table(
            PublicNumbers numbers, Indicator indicator, Caller caller, Selection selection) {
        Optional<String> of = Optional.ofNullable(indicator.attributes().get("percentOf"));
        return Stream.concat(
                        numbers.values(indicator.code()).stream(),
                        of.stream().flatMap(code -> numbers.values(code).stream()))
                .distinct()
                .sorted()
                .flatMap(value -> told(numbers, PublicCount.valueName(indicator, value), caller, selection).stream()
                        .map(told -> new PublicFigure.Slice(
                                value,
                                told,
                                OptionalLong.empty(),
                                of.map(code -> code + "/@" + value)
                                        .or(() -> shared(indicator))
                                        .flatMap(code -> told(numbers, code, caller, selection)))))
                .toList();
    }

    /** The number that each row of its own table is a share of. */
    private static Optional<String> shared(Indicator indicator) {
        return Optional.of(indicator.code())
                .filter(code -> Measure.of(indicator).shares());
    }

    private static PublicFigure.Slice withDays(PublicFigure.Slice slice, Optional<Figure> median) {
        OptionalLong days = median.flatMap(Figure::table).stream()
                .flatMap(List::stream)
                .filter(one -> one.key().equals(slice.key()))
                .map(Figure.Slice::value)
                .findFirst()
                .orElse(OptionalLong.empty());
        return new PublicFigure.Slice(slice.key(), slice.value(), days(Optional.of(slice.value()), days), slice.of());
    }

    /** A median is told where the number of its records may be. */
    private static OptionalLong days(Optional<Told> records, OptionalLong days) {
        return records.filter(Told::open).isPresent() ? days : OptionalLong.empty();
    }

    /** Somebody who sees all of the area of a caller, whoever looks after it. */
    private static Caller ofArea(Caller caller) {
        String organisation = organisation(caller);
        Scope scope = new Scope(
                organisation.isEmpty() ? Optional.empty() : Optional.of(organisation),
                caller.scope().districts(),
                caller.scope().everywhere(),
                Optional.empty());
        return new Caller("", Set.of("boards.read"), scope, caller.language());
    }

    private static Optional<Told> told(PublicNumbers numbers, String number, Caller caller, Selection selection) {
        String organisation = organisation(caller);
        if (selection.district().isPresent() || caller.scope().everywhere()) {
            String district = selection.district().orElse("");
            return numbers.of(
                    number, new Area(organisation, district, selection.block().orElse("")));
        }
        return numbers.of(number, organisation, caller.scope().districts());
    }

    private PublicNumbers numbers() {
        Catalogue catalogue = catalogues.current();
        PublicCount count = new PublicCount(catalogue, figures.sql(catalogue), figures.agesSql(catalogue));
        return transactions.read(session -> count.of(session, Instant.now()));
    }

    /** The numbers of a board at a moment. */
    public record Sheet(Instant at, List<PublicFigure> rows) {
        /** Copies the list. */
        public Sheet {
            rows = List.copyOf(rows);
        }
    }
}
