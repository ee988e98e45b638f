package org.shakti.mis.platform.indicators;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.indicators.LedgerRows.Member;
import org.shakti.mis.platform.storage.Dialect;

/**
 * Finds for some roots which numbers count them and on which days. Each record is read once for all numbers; the answer
 * is that of {@link IndicatorSql#facts}, which asks the database once for each number.
 */
final class MemberCount {
    private final Map<String, Counted> numbers;
    private final IndicatorSql sql;
    private final BroodReader reader;
    private final LocalDate today;

    MemberCount(Catalogue catalogue, LedgerPlan plan, IndicatorSql sql, Dialect dialect) {
        this.numbers = plan.numbers();
        this.sql = sql;
        this.reader = new BroodReader(catalogue, sql, dialect, new FactColumns(catalogue, numbers.values()).byType());
        this.today = LocalDate.now(java.time.ZoneId.of("Asia/Kolkata"));
    }

    /** Returns the types whose records are counted as roots. */
    List<String> rootTypes() {
        return numbers.values().stream()
                .map(counted -> counted.indicator().root())
                .distinct()
                .toList();
    }

    /** Returns what counts, by root. */
    Map<String, Set<Member>> of(Connection connection, List<String> roots) throws SQLException {
        Brood brood = reader.read(connection, roots, today);
        Map<String, Set<Member>> found = new HashMap<>();
        for (String root : roots) {
            Set<Member> members = new HashSet<>();
            numbers.forEach((name, counted) -> brood.of(counted.indicator().root(), root).stream()
                    .filter(record -> counts(brood, counted.indicator(), record))
                    .forEach(record -> members.addAll(members(brood, name, counted, record))));
            if (!members.isEmpty()) {
                found.put(root, members);
            }
        }
        return found;
    }

    private static boolean counts(Brood brood, Indicator indicator, Brood.Member root) {
        return !indicator.unlessStates().contains(root.text("state"))
                && indicator
                        .within()
                        .map(condition -> brood.holds(condition, root))
                        .orElse(true);
    }

    private Set<Member> members(Brood brood, String name, Counted counted, Brood.Member root) {
        Set<Member> members = new HashSet<>();
        Wanted wanted = Wanted.of(counted.indicator(), counted.part());
        String block = IndicatorSql.blockField(sql.type(root.row().type()))
                .flatMap(field -> root.value(field.key()))
                .map(Object::toString)
                .orElse(null);
        for (Indicator.Match match : wanted.anyOf()) {
            RecordType type = sql.type(match.type());
            brood.of(match.type(), root.row().id()).stream()
                    .filter(record -> brood.holds(wanted.where(), record) && matches(brood, match, type, record))
                    .map(record -> new Member(
                            name,
                            root.row().id(),
                            day(match, type, record),
                            root.text("district"),
                            root.text("organisation"),
                            root.text("owner"),
                            block))
                    .forEach(members::add);
        }
        return members;
    }

    private boolean matches(Brood brood, Indicator.Match match, RecordType type, Brood.Member record) {
        return match.where().map(where -> brood.holds(where, record)).orElse(true)
                && match.countsAs()
                        .map(code -> record.everIn(sql.countingStates(type, code)))
                        .orElse(true);
    }

    /** The same day as {@link IndicatorSql} gives. */
    private @Nullable Date day(Indicator.Match match, RecordType type, Brood.Member record) {
        Optional<Field> field =
                match.on().filter(name -> !name.equals("entered")).flatMap(type::field);
        if (field.isPresent()) {
            return record.value(field.get().key())
                    .map(LocalDate.class::cast)
                    .map(Date::valueOf)
                    .orElse(null);
        }
        List<String> states = sql.dayStates(match, type);
        return states.isEmpty()
                ? Date.valueOf(record.row().made())
                : record.first(states).map(Date::valueOf).orElse(null);
    }
}
