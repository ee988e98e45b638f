package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.platform.storage.Session;

/** Counts every number in every area, and decides for all of them together what is told. For one thread. */
final class PublicCount {
    /** What the programme hides outside unless an indicator says otherwise. */
    private static final int USUAL_K = 5;

    private static final Caller EVERYBODY = new Caller("", Set.of("boards.read"), Scope.INSTANCE, "en");

    private final Catalogue catalogue;
    private final IndicatorSql sql;
    private final AgesSql ages;
    private final PublicTable table = new PublicTable();
    private final Set<String> uncountable = new TreeSet<>();

    PublicCount(Catalogue catalogue, IndicatorSql sql, AgesSql ages) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.ages = ages;
    }

    static String name(Indicator indicator, String part) {
        return indicator.code() + "/" + part;
    }

    static int k(Indicator indicator) {
        return Optional.ofNullable(indicator.attributes().get("suppression"))
                .map(Integer::valueOf)
                .map(k -> Measure.of(indicator).median()
                        ? Math.max(k, Measure.of(indicator).least())
                        : k)
                .orElse(USUAL_K);
    }

    /** The name of a number for one value of the field that it is shown by. */
    static String valueName(Indicator indicator, String value) {
        return name(indicator, "@" + value);
    }

    PublicNumbers of(Session session, Instant at) throws SQLException {
        List<Indicator> all = catalogue.indicators().values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
        for (Indicator indicator : all) {
            try {
                count(session, indicator);
            } catch (Unavailable gone) {
                uncountable.add(indicator.code());
            }
        }
        same(all);
        catalogue.boards().values().stream()
                .filter(board -> board.picture() == Board.Picture.FUNNEL)
                .sorted(Comparator.comparing(Board::id))
                .forEach(this::steps);
        return table.decide(at, uncountable);
    }

    /** What is counted alike and shown by other fields is one number: where one is hidden the other would tell it. */
    private void same(List<Indicator> all) {
        Map<List<Object>, String> first = new HashMap<>();
        for (Indicator one : all) {
            boolean counts = one.ages().isEmpty() && !uncountable.contains(one.code());
            String before = counts ? first.putIfAbsent(counted(one), one.code()) : null;
            if (before != null) {
                table.same(before, one.code());
            }
        }
    }

    private static List<Object> counted(Indicator one) {
        return List.of(
                one.root(),
                one.anyOf(),
                one.within(),
                one.unlessStates(),
                one.asOf(),
                one.attributes().getOrDefault("each", ""));
    }

    /** Each step of a way holds the next one. */
    private void steps(Board board) {
        for (int i = 1; i < board.rows().size(); i++) {
            table.within(board.rows().get(i), board.rows().get(i - 1));
        }
    }

    private void count(Session session, Indicator indicator) throws SQLException {
        if (indicator.ages().isPresent()) {
            bands(session, indicator, indicator.ages().get());
            return;
        }
        table.number(indicator.code(), k(indicator), places(session, indicator, Optional.empty()));
        Optional<String> by = Measure.of(indicator).table();
        if (by.isPresent()) {
            values(session, indicator, by.get());
        }
        for (Indicator.Part part : indicator.parts()) {
            table.number(name(indicator, part.id()), k(indicator), places(session, indicator, Optional.of(part.id())));
        }
        table.parts(
                indicator.code(),
                indicator.parts().stream()
                        .map(part -> name(indicator, part.id()))
                        .toList());
    }

    /** Parts are told of districts, not of blocks: there they would be small and cost the whole. */
    private Map<Area, Long> places(Session session, Indicator indicator, Optional<String> part) throws SQLException {
        Map<Area, Long> places = new HashMap<>();
        Statements.list(session.connection(), sql.places(indicator, part), row -> {
            String block = part.isPresent() ? "" : Objects.requireNonNullElse(row.getString(3), Area.NO_BLOCK);
            return places.merge(new Area(row.getString(1), row.getString(2), block), row.getLong(4), Long::sum);
        });
        return places;
    }

    private void values(Session session, Indicator indicator, String by) throws SQLException {
        Map<String, Map<Area, Long>> values = new TreeMap<>();
        Statements.list(
                session.connection(),
                new MeasureSql(catalogue, sql).places(indicator, by),
                row -> values.computeIfAbsent(Objects.requireNonNullElse(row.getString(3), ""), v -> new HashMap<>())
                        .merge(Area.of(row.getString(1), row.getString(2)), row.getLong(4), Long::sum));
        values.forEach((value, places) -> table.number(valueName(indicator, value), k(indicator), places));
        table.parts(
                indicator.code(),
                values.keySet().stream()
                        .map(value -> valueName(indicator, value))
                        .toList());
    }

    private void bands(Session session, Indicator indicator, Indicator.Ages counted) throws SQLException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        Map<Area, Long> whole = new HashMap<>();
        Map<String, Map<Area, Long>> bands = new HashMap<>();
        Optional<Sql> running = ages.running(indicator, counted, EVERYBODY, Selection.ALL);
        if (running.isPresent()) {
            Sql places = new Sql()
                    .add("SELECT u.organisation, u.district, u.since, COUNT(*) FROM (")
                    .add(running.get())
                    .add(") u GROUP BY u.organisation, u.district, u.since");
            Statements.list(session.connection(), places, row -> {
                Area area = Area.of(row.getString(1), row.getString(2));
                long days = ChronoUnit.DAYS.between(row.getDate(3).toLocalDate(), today);
                long value = row.getLong(4);
                counted.bands().stream().filter(band -> band.holds(days)).forEach(band -> bands.computeIfAbsent(
                                band.id(), id -> new HashMap<>())
                        .merge(area, value, Long::sum));
                return whole.merge(area, value, Long::sum);
            });
        }
        table.number(indicator.code(), k(indicator), whole);
        counted.bands()
                .forEach(band -> table.number(
                        name(indicator, band.id()), k(indicator), bands.getOrDefault(band.id(), Map.of())));
        table.parts(
                indicator.code(),
                counted.bands().stream().map(band -> name(indicator, band.id())).toList());
    }
}
