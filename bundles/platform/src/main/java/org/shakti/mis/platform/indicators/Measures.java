package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.platform.storage.Session;

/** Measures medians, and numbers by a field of what they count. For one thread. */
final class Measures {
    private final Catalogue catalogue;
    private final MeasureSql sql;

    Measures(Catalogue catalogue, IndicatorSql sql) {
        this.catalogue = catalogue;
        this.sql = new MeasureSql(catalogue, sql);
    }

    /** Adds to a counted number what its definition asks for besides. */
    Figure completed(Session session, Figure figure, Caller caller, Selection selection) throws SQLException {
        Indicator indicator = figure.indicator();
        Measure measure = Measure.of(indicator);
        try {
            Figure whole = measure.median() ? median(session, indicator, caller, selection) : figure;
            if (measure.table().isEmpty()) {
                return whole;
            }
            List<Figure.Slice> slices =
                    split(session, indicator, measure.table().get(), caller, selection);
            return whole.with(whole.behind(), Optional.of(slices));
        } catch (Unavailable gone) {
            return new Figure(indicator, OptionalLong.empty(), List.of(), List.of());
        }
    }

    private Figure median(Session session, Indicator indicator, Caller caller, Selection selection)
            throws SQLException {
        Map<String, List<Long>> days = days(session, indicator, Optional.empty(), caller, selection);
        Figure.Slice all = slice(
                indicator,
                "",
                Median.of(days.values().stream().flatMap(List::stream).toList()));
        return new Figure(indicator, all.value(), List.of(), List.of(), all.behind(), Optional.empty());
    }

    /** Returns a number by a field of what it counts, in the order of the codes. */
    List<Figure.Slice> split(Session session, Indicator indicator, String by, Caller caller, Selection selection)
            throws SQLException {
        if (Measure.of(indicator).median()) {
            return days(session, indicator, Optional.of(by), caller, selection).entrySet().stream()
                    .map(entry -> slice(indicator, entry.getKey(), Median.of(entry.getValue())))
                    .toList();
        }
        Map<String, Long> counts = counts(session, indicator, by, caller, selection);
        Optional<Indicator> whole = Optional.ofNullable(indicator.attributes().get("percentOf"))
                .map(catalogue.indicators()::get)
                .filter(of -> sql.field(of, by).isPresent());
        Map<String, Long> wholes =
                whole.isPresent() ? counts(session, whole.get(), by, caller, selection) : new TreeMap<>();
        wholes.keySet().forEach(key -> counts.putIfAbsent(key, 0L));
        boolean shared = whole.isEmpty() && Measure.of(indicator).shares();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .map(entry -> new Figure.Slice(
                        entry.getKey(),
                        OptionalLong.of(entry.getValue()),
                        shared ? OptionalLong.of(all) : known(wholes.get(entry.getKey()))))
                .toList();
    }

    private static OptionalLong known(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private Map<String, Long> counts(
            Session session, Indicator indicator, String by, Caller caller, Selection selection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Statements.list(
                        session.connection(),
                        sql.split(indicator, by, caller, selection),
                        row -> Map.entry(Objects.requireNonNullElse(row.getString(1), ""), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private Map<String, List<Long>> days(
            Session session, Indicator indicator, Optional<String> by, Caller caller, Selection selection)
            throws SQLException {
        Map<String, List<Long>> days = new TreeMap<>();
        Statements.list(session.connection(), sql.spans(indicator, by, caller, selection), row -> {
            LocalDate from = row.getDate(2).toLocalDate();
            LocalDate to = row.getDate(3).toLocalDate();
            String key = Objects.requireNonNullElse(row.getString(4), "");
            return days.computeIfAbsent(key, k -> new ArrayList<>()).add(ChronoUnit.DAYS.between(from, to));
        });
        return days;
    }

    private static Figure.Slice slice(Indicator indicator, String key, Median median) {
        boolean enough = median.count() >= Measure.of(indicator).least();
        return new Figure.Slice(
                key, enough ? OptionalLong.of(median.days()) : OptionalLong.empty(), OptionalLong.of(median.count()));
    }
}
