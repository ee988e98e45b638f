package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Counts running clocks by their age as of today, and lists them. */
final class Ages {
    private static final int MOST = 1000;

    private final Transactions transactions;
    private final RecordReader reader;
    private final AgesSql sql;
    private final LocalDate today;

    Ages(Transactions transactions, RecordReader reader, AgesSql sql, LocalDate today) {
        this.transactions = transactions;
        this.reader = reader;
        this.sql = sql;
        this.today = today;
    }

    /** Returns a number by age; absent when what it is made of is not there. */
    Figure count(Indicator indicator, Caller caller, Selection selection) {
        Indicator.Ages ages = indicator.ages().orElseThrow();
        Optional<Map<LocalDate, Long>> days = transactions.read(session -> {
            Optional<Sql> running = running(indicator, caller, selection);
            return running.isPresent() ? Optional.of(days(session, running.get())) : Optional.empty();
        });
        if (days.isEmpty()) {
            return new Figure(indicator, OptionalLong.empty(), List.of(), List.of());
        }
        List<Figure.Aged> bands = ages.bands().stream()
                .map(band -> new Figure.Aged(band, within(days.get(), band)))
                .toList();
        return new Figure(
                indicator,
                OptionalLong.of(
                        days.get().values().stream().mapToLong(Long::longValue).sum()),
                List.of(),
                bands);
    }

    private Optional<Sql> running(Indicator indicator, Caller caller, Selection selection) {
        try {
            return sql.running(indicator, indicator.ages().orElseThrow(), caller, selection);
        } catch (Unavailable gone) {
            return Optional.empty();
        }
    }

    private static Map<LocalDate, Long> days(Session session, Sql running) throws SQLException {
        Sql counted =
                new Sql().add("SELECT u.since, COUNT(*) FROM (").add(running).add(") u GROUP BY u.since");
        Map<LocalDate, Long> days = new TreeMap<>();
        Statements.list(
                        session.connection(),
                        counted,
                        row -> Map.entry(row.getDate(1).toLocalDate(), row.getLong(2)))
                .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        return days;
    }

    private long within(Map<LocalDate, Long> days, Indicator.Band band) {
        return days.entrySet().stream()
                .filter(entry -> band.holds(age(entry.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long age(LocalDate since) {
        return ChronoUnit.DAYS.between(since, today);
    }

    /** Lists clocks, the oldest first, as far as the caller may see their records. */
    Page<AgedRecord> list(Indicator indicator, Optional<String> band, Caller caller, Figures.Drill drill) {
        Indicator.Ages ages = indicator.ages().orElseThrow();
        Optional<Indicator.Band> wanted = band.map(id ->
                ages.bands().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow(NotVisibleException::new));
        int limit = Math.max(1, Math.min(drill.limit(), MOST));
        return transactions.read(session -> {
            Optional<Sql> running = running(indicator, caller, drill.selection());
            if (running.isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            Sql page = page(running.get(), wanted, drill.after().map(Mark::read), limit + 1);
            List<Mark> marks = Statements.list(
                    session.connection(),
                    page,
                    row -> new Mark(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getDate(4).toLocalDate()));
            List<AgedRecord> items = new ArrayList<>();
            for (Mark mark : marks.subList(0, Math.min(limit, marks.size()))) {
                found(session, caller, indicator.root(), mark).ifPresent(items::add);
            }
            return new Page<>(
                    items,
                    marks.size() > limit ? Optional.of(marks.get(limit - 1).write()) : Optional.empty());
        });
    }

    private Optional<AgedRecord> found(Session session, Caller caller, String rootType, Mark mark) {
        return reader.find(session, caller, mark.type, UUID.fromString(mark.record))
                .flatMap(record -> reader.find(
                                session, caller, rootType, record.envelope().root())
                        .map(root -> new AgedRecord(record, root, clock(mark), mark.since, age(mark.since))));
    }

    private Sql page(Sql running, Optional<Indicator.Band> band, Optional<Mark> after, int limit) {
        Sql page = new Sql()
                .add("SELECT u.record_type, u.record_id, u.clock, u.since FROM (")
                .add(running)
                .add(") u WHERE 1 = 1");
        band.flatMap(Indicator.Band::from).ifPresent(least -> page.add(" AND u.since <= ?", today.minusDays(least)));
        band.flatMap(Indicator.Band::to).ifPresent(most -> page.add(" AND u.since >= ?", today.minusDays(most)));
        after.ifPresent(mark -> page.add(
                " AND (u.since > ? OR (u.since = ? AND (u.record_id > ? OR (u.record_id = ? AND u.clock > ?))))",
                mark.since,
                mark.since,
                mark.record,
                mark.record,
                mark.clock));
        return page.add(" ORDER BY u.since, u.record_id, u.clock FETCH FIRST ? ROWS ONLY", limit);
    }

    private Optional<Clock> clock(Mark mark) {
        return sql.catalogue().type(mark.type).flatMap(sql.catalogue()::workflowOf).stream()
                .flatMap(workflow -> workflow.clocks().stream())
                .filter(clock -> clock.id().equals(mark.clock))
                .findFirst();
    }

    /** A row of the list, and where the list goes on behind it. */
    private record Mark(String type, String record, String clock, LocalDate since) {
        String write() {
            return since + "_" + record + "_" + clock;
        }

        static Mark read(String text) {
            String[] parts = text.split("_", 3);
            try {
                return new Mark("", UUID.fromString(parts[1]).toString(), parts[2], LocalDate.parse(parts[0]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new MalformedInputException("after is not a mark of this list.");
            }
        }
    }
}
