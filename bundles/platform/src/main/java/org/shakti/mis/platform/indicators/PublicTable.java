package org.shakti.mis.platform.indicators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shakti.mis.platform.indicators.suppression.Mark;
import org.shakti.mis.platform.indicators.suppression.Suppression;
import org.shakti.mis.platform.indicators.suppression.Table;

/**
 * Puts counted numbers in one table with every sum that people know: blocks make up districts, districts the whole,
 * organisations all of them, parts their number; and a number within another leaves a rest. For one thread.
 */
final class PublicTable {
    private final Table table = new Table();
    private final Map<String, Map<Area, Integer>> cells = new LinkedHashMap<>();
    private final Map<String, Map<Area, Long>> values = new HashMap<>();
    private final Map<String, Integer> least = new HashMap<>();
    private final Set<List<String>> pairs = new HashSet<>();

    /** Adds a number with its value in each smallest area; {@code k} is the least that is told of it. */
    void number(String name, int k, Map<Area, Long> smallest) {
        Map<Area, Long> all = new TreeMap<>(PublicTable::inOrder);
        boolean several =
                smallest.keySet().stream().map(Area::organisation).distinct().count() > 1;
        smallest.forEach((area, value) -> {
            for (Area around : around(area)) {
                all.merge(around, value, Long::sum);
            }
        });
        values.put(name, all);
        least.put(name, k);
        Map<Area, Integer> places = new LinkedHashMap<>();
        all.forEach((area, value) -> {
            if (several || !area.organisation().isEmpty()) {
                places.put(
                        area,
                        belowSmall(name, area, several)
                                ? table.keep(value, k)
                                : table.add(value, k, weight(name, area)));
            }
        });
        if (!several) {
            Map.copyOf(places).forEach((area, cell) -> places.put(area.ofAllOrganisations(), cell));
        }
        cells.put(name, places);
        sums(places, several);
    }

    /** The whole would be missed more than its parts, and a large area more than a small one. */
    private static int weight(String name, Area area) {
        int place = area.district().isEmpty() ? 2 : area.block().isEmpty() ? 1 : 0;
        return name.contains("/") ? place : 3 + place;
    }

    /** What a small number is made of is not told at all: several times "few" would tell how many. */
    private boolean belowSmall(String name, Area area, boolean several) {
        String whole = name.substring(0, (name + "/").indexOf('/'));
        List<Area> around = area.withThoseAround();
        return around.stream()
                        .filter(other -> !other.equals(area))
                        .filter(other -> several || !other.organisation().isEmpty())
                        .anyMatch(other -> small(name, other))
                || (!whole.equals(name) && around.stream().anyMatch(other -> small(whole, other)));
    }

    private boolean small(String name, Area area) {
        long value = value(name, area);
        return value > 0 && value < least.getOrDefault(name, 0);
    }

    private static int inOrder(Area a, Area b) {
        int byPlace = (a.district() + " " + a.block()).compareTo(b.district() + " " + b.block());
        return byPlace != 0 ? byPlace : a.organisation().compareTo(b.organisation());
    }

    private static List<Area> around(Area area) {
        List<Area> around = new ArrayList<>();
        for (String organisation : List.of(area.organisation(), "")) {
            around.add(new Area(organisation, "", ""));
            around.add(new Area(organisation, area.district(), ""));
            if (!area.block().isEmpty()) {
                around.add(new Area(organisation, area.district(), area.block()));
            }
        }
        return around;
    }

    private void sums(Map<Area, Integer> places, boolean several) {
        Map<Area, List<Integer>> parts = new LinkedHashMap<>();
        Map<Area, List<Integer>> organisations = new LinkedHashMap<>();
        places.forEach((area, cell) -> {
            boolean counts = several || !area.organisation().isEmpty();
            if (counts && !area.district().isEmpty()) {
                String above = area.block().isEmpty() ? "" : area.district();
                parts.computeIfAbsent(Area.of(area.organisation(), above), a -> new ArrayList<>())
                        .add(cell);
            }
            if (several && !area.organisation().isEmpty()) {
                organisations
                        .computeIfAbsent(area.ofAllOrganisations(), a -> new ArrayList<>())
                        .add(cell);
            }
        });
        parts.forEach((area, cellsOf) -> table.sum(places.getOrDefault(area, -1), cellsOf));
        organisations.forEach((area, cellsOf) -> table.sum(places.getOrDefault(area, -1), cellsOf));
    }

    /** Says of which numbers a number is made; where they overlap or leave some out, each one leaves a rest. */
    void parts(String whole, List<String> names) {
        areas(whole).stream().filter(area -> area.block().isEmpty()).forEach(area -> {
            long value = value(whole, area);
            long sum = names.stream().mapToLong(name -> value(name, area)).sum();
            if (sum == value) {
                table.sum(
                        cell(whole, area),
                        names.stream()
                                .filter(name -> told(name, area))
                                .map(name -> cell(name, area))
                                .toList());
            } else {
                names.forEach(name -> rest(name, whole, area));
            }
        });
    }

    /** Says that two numbers are one and the same. */
    void same(String one, String other) {
        areas(one).stream()
                .filter(area -> told(other, area) && value(one, area) == value(other, area))
                .forEach(area -> table.sum(cell(one, area), List.of(cell(other, area))));
    }

    /** Says that a number is known to lie within another. */
    void within(String inner, String outer) {
        if (pairs.add(List.of(inner, outer))) {
            areas(outer).forEach(area -> rest(inner, outer, area));
        }
    }

    /** The areas of a number, without those that are the same as that of its one organisation. */
    private List<Area> areas(String name) {
        Map<Area, Integer> places = cells.getOrDefault(name, Map.of());
        Set<Integer> seen = new HashSet<>();
        return places.keySet().stream()
                .filter(area -> seen.add(places.get(area)))
                .toList();
    }

    private void rest(String inner, String outer, Area area) {
        long left = value(outer, area) - value(inner, area);
        if (told(inner, area) && told(outer, area) && left >= 0) {
            table.within(cell(inner, area), cell(outer, area));
        }
    }

    private long value(String name, Area area) {
        return values.getOrDefault(name, Map.of()).getOrDefault(area, 0L);
    }

    private boolean told(String name, Area area) {
        return cells.getOrDefault(name, Map.of()).containsKey(area);
    }

    private int cell(String name, Area area) {
        return cells.getOrDefault(name, Map.of()).getOrDefault(area, -1);
    }

    /** Decides what is told of each number. */
    PublicNumbers decide(Instant at, Set<String> uncountable) {
        List<Mark> marks = Suppression.of(table);
        Map<String, Map<Area, Told>> told = new HashMap<>();
        cells.forEach((name, places) -> {
            Map<Area, Told> areas = new HashMap<>();
            places.forEach((area, cell) ->
                    areas.put(area, new Told(value(name, area), marks.get(cell), least.getOrDefault(name, 0))));
            told.put(name, areas);
        });
        return new PublicNumbers(at, told, uncountable);
    }
}
