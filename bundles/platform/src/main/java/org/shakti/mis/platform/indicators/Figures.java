package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Answers numbers and boards, as far as the caller may see. Safe for concurrent use. */
@Component(service = Figures.class)
public final class Figures {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int MOST_SLICES = 1000;

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final Switches switches;
    private final RecordReader reader;
    private final Ledger ledger;

    /** Takes the rooms that it works with. */
    @Activate
    public Figures(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference Switches switches,
            @Reference RecordReader reader,
            @Reference Ledger ledger) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.switches = switches;
        this.reader = reader;
        this.ledger = ledger;
    }

    /** Returns the indicators that can be asked for, in the order of their codes. */
    public List<Indicator> indicators(Caller caller, Optional<String> district) {
        return catalogues.current().indicators().values().stream()
                .filter(indicator -> on(indicator.pack(), caller, district))
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
    }

    /** Returns the boards that can be asked for, in the order of their names. */
    public List<Board> boards(Caller caller, Optional<String> district) {
        return catalogues.current().boards().values().stream()
                .filter(board -> on(board.pack(), caller, district))
                .sorted(Comparator.comparing(Board::id))
                .toList();
    }

    /** Returns a board. */
    public Board board(Caller caller, String id, Optional<String> district) {
        return Optional.ofNullable(catalogues.current().boards().get(id))
                .filter(board -> on(board.pack(), caller, district))
                .orElseThrow(NotVisibleException::new);
    }

    /** Returns the numbers of a board in its order; those of modules that are off are left out. */
    public List<Figure> figures(Caller caller, Board board, Selection selection) {
        return count(catalogues.current(), rows(caller, board, selection), caller, selection);
    }

    /** Returns the indicators of a board that can be asked for. */
    List<Indicator> rows(Caller caller, Board board, Selection selection) {
        return board.rows().stream()
                .map(catalogues.current().indicators()::get)
                .filter(Objects::nonNull)
                .filter(indicator -> on(indicator.pack(), caller, selection.district()))
                .toList();
    }

    /** Returns one number. */
    public Figure figure(Caller caller, String code, Selection selection) {
        return count(catalogues.current(), List.of(indicator(caller, code, selection)), caller, selection)
                .get(0);
    }

    /** Returns a number split by a dimension, in the order of its values. */
    public List<Figure.Slice> split(Caller caller, String code, Dimension by, Selection selection) {
        Indicator indicator = indicator(caller, code, selection);
        if (indicator.ages().isPresent()) {
            throw new MalformedInputException("This number is told by age only.");
        }
        if (Measure.of(indicator).median()) {
            throw new MalformedInputException("A median is split by a field of what it counts only.");
        }
        IndicatorSql sql = sql(catalogues.current());
        return transactions.read(session -> {
            try {
                return Statements.list(
                        session.connection(),
                        sql.split(indicator, by, caller, selection),
                        row -> new Figure.Slice(
                                by == Dimension.MONTH
                                        ? month(row.getInt(1))
                                        : Objects.requireNonNullElse(row.getString(1), ""),
                                row.getLong(2)));
            } catch (Unavailable gone) {
                throw new NotVisibleException();
            }
        });
    }

    private static String month(int number) {
        return number == 0 ? "" : String.format(java.util.Locale.ROOT, "%04d-%02d", number / 100, number % 100);
    }

    /** Returns the roots behind a number, or behind one of its parts. */
    public Page<RecordView> records(Caller caller, String code, Optional<String> part, Drill drill) {
        Indicator indicator = indicator(caller, code, drill.selection());
        IndicatorSql sql = sql(catalogues.current());
        int limit = Math.max(1, Math.min(drill.limit(), MOST_SLICES));
        return transactions.read(session -> {
            try {
                Sql statement = sql.roots(indicator, part, caller, drill.selection(), drill.after());
                return page(session, caller, indicator, statement.addValue(limit + 1), limit);
            } catch (Unavailable gone) {
                throw new NotVisibleException();
            }
        });
    }

    /** Tells whether a number is one by age, whose records {@link #aged} lists. */
    public boolean byAge(Caller caller, String code, Selection selection) {
        return indicator(caller, code, selection).ages().isPresent();
    }

    /** Returns the running clocks behind a number by age, or behind one of its bands, the oldest first. */
    public Page<AgedRecord> aged(Caller caller, String code, Optional<String> band, Drill drill) {
        return ages(catalogues.current()).list(indicator(caller, code, drill.selection()), band, caller, drill);
    }

    private Ages ages(Catalogue catalogue) {
        return new Ages(transactions, reader, agesSql(catalogue), LocalDate.now(INDIA));
    }

    AgesSql agesSql(Catalogue catalogue) {
        return new AgesSql(catalogue, sql(catalogue), this::on);
    }

    private Page<RecordView> page(Session session, Caller caller, Indicator indicator, Sql statement, int limit)
            throws SQLException {
        List<String> ids = Statements.list(session.connection(), statement, row -> row.getString(1));
        List<RecordView> items = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(limit, ids.size()))) {
            reader.find(session, caller, indicator.root(), UUID.fromString(id)).ifPresent(items::add);
        }
        return new Page<>(items, ids.size() > limit ? Optional.of(ids.get(limit - 1)) : Optional.empty());
    }

    private List<Figure> count(Catalogue catalogue, List<Indicator> wanted, Caller caller, Selection selection) {
        List<Counted> numbers = new ArrayList<>();
        for (Indicator indicator : wanted.stream()
                .filter(i -> i.ages().isEmpty() && !Measure.of(i).median())
                .toList()) {
            numbers.add(Counted.whole(indicator));
            whole(catalogue, indicator).ifPresent(of -> numbers.add(Counted.whole(of)));
            indicator.parts().forEach(part -> numbers.add(new Counted(indicator, Optional.of(part.id()))));
        }
        Map<Counted, Long> counts =
                new HashMap<>(ledger.count(numbers, caller, selection).orElse(Map.of()));
        numbers.removeAll(counts.keySet());
        if (!numbers.isEmpty()) {
            LiveCounter live = new LiveCounter(sql(catalogue));
            counts.putAll(transactions.read(session -> live.count(session, numbers, caller, selection)));
        }
        Measures measures = new Measures(catalogue, sql(catalogue));
        return wanted.stream()
                .map(indicator -> indicator.ages().isPresent()
                        ? ages(catalogue).count(indicator, caller, selection)
                        : transactions.read(session ->
                                measures.completed(session, figure(catalogue, indicator, counts), caller, selection)))
                .toList();
    }

    /** Returns a number by a field of what it counts, in the order of the codes; nothing when it has no such field. */
    public Optional<List<Figure.Slice>> split(Caller caller, String code, String field, Selection selection) {
        Catalogue catalogue = catalogues.current();
        Indicator indicator = indicator(caller, code, selection);
        if (field(indicator, field).isEmpty()) {
            return Optional.empty();
        }
        Measures measures = new Measures(catalogue, sql(catalogue));
        return Optional.of(transactions.read(session -> measures.split(session, indicator, field, caller, selection)));
    }

    /** Returns the field by which a number can be split under a name. */
    public Optional<Field> field(Indicator indicator, String name) {
        Catalogue catalogue = catalogues.current();
        return new MeasureSql(catalogue, sql(catalogue)).field(indicator, name);
    }

    /** Returns the texts of the values of such a field by code. */
    public Map<String, Labels> labels(Indicator indicator, String name) {
        Map<String, Labels> labels = new HashMap<>();
        field(indicator, name)
                .flatMap(Field::target)
                .flatMap(
                        list -> Optional.ofNullable(catalogues.current().lists().get(list)))
                .ifPresent(list -> list.entries().forEach(entry -> labels.put(entry.code(), entry.label())));
        return labels;
    }

    /** The number that another one is a share of. */
    private static Optional<Indicator> whole(Catalogue catalogue, Indicator indicator) {
        return Optional.ofNullable(indicator.attributes().get("percentOf"))
                .map(catalogue.indicators()::get)
                .filter(of -> of.ages().isEmpty() && !Measure.of(of).median());
    }

    private static Figure figure(Catalogue catalogue, Indicator indicator, Map<Counted, Long> counts) {
        return new Figure(
                indicator,
                number(counts.get(Counted.whole(indicator))),
                indicator.parts().stream()
                        .map(part -> new Figure.Share(
                                part, number(counts.get(new Counted(indicator, Optional.of(part.id()))))))
                        .toList(),
                List.of(),
                whole(catalogue, indicator)
                        .map(of -> number(counts.get(Counted.whole(of))))
                        .orElse(OptionalLong.empty()),
                Optional.empty());
    }

    private static OptionalLong number(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    Indicator indicator(Caller caller, String code, Selection selection) {
        return Optional.ofNullable(catalogues.current().indicators().get(code))
                .filter(indicator -> on(indicator.pack(), caller, selection.district()))
                .orElseThrow(NotVisibleException::new);
    }

    IndicatorSql sql(Catalogue catalogue) {
        return new IndicatorSql(catalogue, transactions.dialect(), LocalDate.now(INDIA));
    }

    /** A number is shown where its module is on: in the district asked for, or in one that the caller sees. */
    private boolean on(String pack, Caller caller, Optional<String> district) {
        return district.map(asked -> switches.on(pack, asked)).orElseGet(() -> switches.onWithin(pack, caller.scope()));
    }

    /**
     * Which of the records behind a number are wanted.
     *
     * @param after id behind which the list goes on
     */
    public record Drill(Selection selection, int limit, Optional<String> after) {}
}
