package org.shakti.mis.platform.indicators;

import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.records.TableNames;

/** Says in SQL how numbers split by a field of what they count, and the days between two of its dates. */
final class MeasureSql {
    private final Catalogue catalogue;
    private final IndicatorSql indicators;

    MeasureSql(Catalogue catalogue, IndicatorSql indicators) {
        this.catalogue = catalogue;
        this.indicators = indicators;
    }

    /** Returns a statement with a value of the field and its number in each row. */
    Sql split(Indicator indicator, String by, Caller caller, Selection selection) {
        Place place = place(indicator, by);
        return new Sql()
                .add("SELECT " + place.column + ", COUNT(DISTINCT q.id) FROM (")
                .add(indicators.rows(indicator, caller, selection))
                .add(") u JOIN " + place.joins(Measure.of(indicator).key()) + " GROUP BY " + place.column + " ORDER BY "
                        + place.column);
    }

    /** Returns a statement with organisation, district, value of the field and number in each row, over everything. */
    Sql places(Indicator indicator, String by) {
        Place place = place(indicator, by);
        return new Sql()
                .add("SELECT u.organisation, u.district, " + place.column + ", COUNT(DISTINCT q.id) FROM (")
                .add(indicators.everywhere(indicator))
                .add(") u JOIN " + place.joins(Measure.of(indicator).key()) + " GROUP BY u.organisation, u.district, "
                        + place.column);
    }

    /** Returns a statement with both dates and, when one is named, the value of a field in each row. */
    Sql spans(Indicator indicator, Optional<String> by, Caller caller, Selection selection) {
        Measure measure = Measure.of(indicator);
        RecordType type = type(measure.type(indicator));
        String from = "q." + column(type, measure.from().orElse(""));
        String to = "q." + column(type, measure.to());
        Place place = by.map(name -> place(indicator, name))
                .orElse(new Place(TableNames.table(type.name()) + " q ON q.id = %s", "CAST(NULL AS VARCHAR(60))"));
        return new Sql()
                .add("SELECT DISTINCT q.id, " + from + ", " + to + ", " + place.column + " FROM (")
                .add(indicators.rows(indicator, caller, selection))
                .add(") u JOIN " + place.joins(measure.key()) + " WHERE " + from + " IS NOT NULL AND " + to
                        + " IS NOT NULL AND " + to + " >= " + from);
    }

    /** Returns the field that a name leads to, of the counted record or of one that it refers to. */
    Optional<Field> field(Indicator indicator, String by) {
        Optional<RecordType> type = catalogue.type(Measure.of(indicator).type(indicator));
        int dot = by.indexOf('.');
        if (dot < 0) {
            return type.flatMap(t -> t.field(by)).filter(MeasureSql::choice);
        }
        return type.flatMap(t -> t.field(by.substring(0, dot)))
                .filter(field -> field.kind() == FieldKind.REFERENCE)
                .flatMap(Field::target)
                .flatMap(catalogue::type)
                .flatMap(t -> t.field(by.substring(dot + 1)))
                .filter(MeasureSql::choice);
    }

    private static boolean choice(Field field) {
        return field.kind() == FieldKind.ONE_OF && !field.identity();
    }

    private Place place(Indicator indicator, String by) {
        RecordType type = type(Measure.of(indicator).type(indicator));
        Field field = field(indicator, by).orElseThrow(() -> new Unavailable(by));
        String joins = TableNames.table(type.name()) + " q ON q.id = %s";
        int dot = by.indexOf('.');
        if (dot < 0) {
            return new Place(joins, "q." + TableNames.column(field.key()));
        }
        Field reference = type.field(by.substring(0, dot)).orElseThrow(() -> new Unavailable(by));
        String other = TableNames.table(reference.target().orElse(""));
        return new Place(
                joins + " LEFT JOIN " + other + " o ON o.id = q." + TableNames.column(reference.key()),
                "o." + TableNames.column(field.key()));
    }

    private static String column(RecordType type, String key) {
        return TableNames.column(type.field(key)
                .filter(field -> field.kind() == FieldKind.DATE)
                .orElseThrow(() -> new Unavailable(type.name() + "." + key))
                .key());
    }

    private RecordType type(String name) {
        return catalogue.type(name).orElseThrow(() -> new Unavailable(name));
    }

    /** Tables to join and the column that holds the value. */
    private record Place(String join, String column) {
        String joins(String key) {
            return join.formatted(key);
        }
    }
}
