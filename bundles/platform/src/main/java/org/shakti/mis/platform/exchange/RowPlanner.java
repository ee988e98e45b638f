package org.shakti.mis.platform.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.platform.exchange.sheet.ReadRow;
import org.shakti.mis.platform.records.RecordWriter.Arrival;
import org.shakti.mis.platform.records.RecordWriter.Entry;

/** Plans the records that a sound row becomes, as its mapping says. */
final class RowPlanner {
    private final SheetImport mapping;
    private final Catalogue catalogue;
    private final RecordIds ids;
    private final UnaryOperator<String> accounts;
    private final Map<String, String> keepers = new HashMap<>();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    RowPlanner(SheetImport mapping, Catalogue catalogue, RecordIds ids, UnaryOperator<String> accounts) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.ids = ids;
        this.accounts = accounts;
    }

    RowPlan plan(ReadRow row) {
        Condition.Facts facts = Condition.Facts.of(row.values());
        List<Arrival> arrivals = new ArrayList<>();
        Map<String, UUID> made = new HashMap<>();
        List<String> handles = new ArrayList<>();
        Set<String> skipped = new HashSet<>();
        for (SheetImport.Target target : mapping.records()) {
            boolean wanted =
                    target.when().map(c -> Conditions.holds(c, facts, today)).orElse(true)
                            && target.parent().map(made::containsKey).orElse(true);
            if (row.off().contains(target.pack())) {
                skipped.add(target.pack());
            } else if (wanted) {
                UUID id = ids.of(row.line(), target.as());
                arrivals.add(arrival(target, id, made, row.values()));
                made.put(target.as(), id);
                handles.add(target.as());
            }
        }
        return new RowPlan(arrivals, handles, skipped);
    }

    private Arrival arrival(SheetImport.Target target, UUID id, Map<String, UUID> made, Map<String, Object> values) {
        Optional<RecordType> type = catalogue.type(target.type());
        Map<String, Object> fields = new HashMap<>();
        target.fields().forEach((key, origin) -> {
            Object value = origin.column()
                    .<Object>map(values::get)
                    .or(origin::constant)
                    .or(() -> origin.record().map(made::get))
                    .orElse(null);
            Optional<Field> field = type.flatMap(t -> t.field(key));
            if (value != null && field.isPresent()) {
                fields.put(key, FieldFit.fit(field.get().kind(), value));
            }
        });
        type.flatMap(RecordType::code).ifPresent(code -> target.codeColumn()
                .map(values::get)
                .ifPresent(value -> fields.put(code.field(), value.toString())));
        NewRecord draft = new NewRecord(
                target.type(),
                Optional.of(id),
                target.parent().map(made::get),
                target.districtColumn().map(values::get).map(Object::toString),
                fields,
                Set.of());
        return new Arrival(draft, path(target, id, values), keeper(target, values));
    }

    /** Each login is looked up once in a run. */
    private Optional<String> keeper(SheetImport.Target target, Map<String, Object> values) {
        return target.ownerColumn().map(values::get).map(login -> keepers.computeIfAbsent(login.toString(), accounts));
    }

    private List<Entry> path(SheetImport.Target target, UUID id, Map<String, Object> values) {
        Condition.Facts facts = Condition.Facts.of(values);
        List<Entry> path = new ArrayList<>();
        LocalDate latest = firstDay(target, values);
        for (SheetImport.Step step : target.states()) {
            if (step.when().map(c -> Conditions.holds(c, facts, today)).orElse(true)) {
                // A step without a date of its own happened, as far as the sheet tells, with the one before it.
                LocalDate day = step.on()
                        .map(values::get)
                        .filter(LocalDate.class::isInstance)
                        .map(LocalDate.class::cast)
                        .orElse(latest);
                path.add(new Entry(target.type(), id, step.to(), day, List.of(), Optional.empty()));
                latest = day;
            }
        }
        return path;
    }

    private LocalDate firstDay(SheetImport.Target target, Map<String, Object> values) {
        return target.states().stream()
                .flatMap(step -> step.on().stream())
                .map(values::get)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .findFirst()
                .orElse(today);
    }
}
