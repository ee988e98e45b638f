package org.shakti.mis.platform.indicators;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.indicators.suppression.Mark;

/**
 * All numbers as everybody may know them, of one moment. What is hidden was decided for all of them together, so it does
 * not matter who asks for which of them.
 *
 * @param at the moment
 * @param numbers what is told by name of the number and area; zero where there is nothing
 * @param uncountable names of numbers whose records are not there
 */
record PublicNumbers(Instant at, Map<String, Map<Area, Told>> numbers, Set<String> uncountable) {
    Optional<Told> of(String number, Area area) {
        return uncountable.contains(number) ? Optional.empty() : Optional.of(told(number, area));
    }

    /** The values by which a number is shown, in the order of their codes. */
    List<String> values(String number) {
        String start = number + "/@";
        return numbers.keySet().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .sorted()
                .toList();
    }

    /** Nothing is told of what a small number is made of, not even where it is zero. */
    private Told told(String number, Area area) {
        Told told = at(number, area);
        if (told != null) {
            return told;
        }
        String whole = number.substring(0, (number + "/").indexOf('/'));
        if (!whole.equals(number) && !area.block().isEmpty()) {
            return new Told(0, Mark.WITHHELD, 0);
        }
        return Stream.of(number, whole)
                .flatMap(name -> area.withThoseAround().stream().map(around -> at(name, around)))
                .filter(Objects::nonNull)
                .filter(around -> around.value() > 0 && around.value() < around.k())
                .findFirst()
                .map(around -> new Told(0, Mark.WITHHELD, around.k()))
                .orElse(Told.ZERO);
    }

    private @Nullable Told at(String number, Area area) {
        return numbers.getOrDefault(number, Map.of()).get(area);
    }

    /** The number of several districts together: only what follows from numbers that are told anyway. */
    Optional<Told> of(String number, String organisation, Collection<String> districts) {
        if (uncountable.contains(number)) {
            return Optional.empty();
        }
        Told mine = sum(number, organisation, districts);
        if (mine.open()) {
            return Optional.of(mine);
        }
        Set<String> others = new TreeSet<>();
        numbers.getOrDefault(number, Map.of()).keySet().stream()
                .filter(area -> area.organisation().equals(organisation))
                .map(Area::district)
                .filter(district -> !district.isEmpty() && !districts.contains(district))
                .forEach(others::add);
        Told all = told(number, Area.of(organisation, ""));
        Told rest = sum(number, organisation, others);
        if (rest.open() && rest.value() == 0) {
            return Optional.of(all);
        }
        return Optional.of(rest.open() && all.open() ? new Told(all.value() - rest.value(), Mark.TOLD, all.k()) : mine);
    }

    private Told sum(String number, String organisation, Collection<String> districts) {
        long value = 0;
        int hidden = 0;
        Told last = Told.ZERO;
        for (String district : districts) {
            Told told = told(number, Area.of(organisation, district));
            value += told.value();
            hidden += told.open() ? 0 : 1;
            last = told.open() ? last : told;
        }
        if (hidden == 0) {
            return new Told(value, Mark.TOLD, 0);
        }
        return new Told(value, value == last.value() ? last.mark() : Mark.WITHHELD, last.k());
    }
}
