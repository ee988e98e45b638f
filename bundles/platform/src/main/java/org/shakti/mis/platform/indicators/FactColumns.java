package org.shakti.mis.platform.indicators;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;

/** Which types and which of their fields have to be read to count some numbers. */
final class FactColumns {
    private final Catalogue catalogue;
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    FactColumns(Catalogue catalogue, Collection<Counted> numbers) {
        this.catalogue = catalogue;
        numbers.forEach(this::add);
    }

    /** Returns the types, each with the fields that are wanted of it. */
    Map<RecordType, List<Field>> byType() {
        Map<RecordType, List<Field>> fields = new LinkedHashMap<>();
        names.forEach((type, keys) -> {
            RecordType found = type(type);
            fields.put(
                    found,
                    keys.stream().map(found::field).flatMap(Optional::stream).toList());
        });
        return fields;
    }

    private void add(Counted counted) {
        Indicator indicator = counted.indicator();
        RecordType root = type(indicator.root());
        IndicatorSql.blockField(root).ifPresent(block -> name(root, block.key()));
        of(root);
        indicator.within().ifPresent(condition -> add(condition, root));
        Wanted wanted = Wanted.of(indicator, counted.part());
        for (Indicator.Match match : wanted.anyOf()) {
            RecordType type = type(match.type());
            of(type);
            match.on().ifPresent(field -> name(type, field));
            match.where().ifPresent(condition -> add(condition, type));
            add(wanted.where(), type);
        }
    }

    private void add(Condition condition, RecordType type) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> add(part, type));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> add(part, type));
        } else if (condition instanceof Condition.Not not) {
            add(not.part(), type);
        } else if (condition instanceof Condition.Children children) {
            of(type(children.type()));
            add(children.where(), type(children.type()));
        } else if (condition instanceof Condition.OfParent parent) {
            RecordType above = type(type.parent().orElseThrow(() -> new Unavailable("parent of " + type.name())));
            of(above);
            add(parent.where(), above);
        } else if (condition instanceof Condition.Test test) {
            name(type, test.name());
            test.operands().stream()
                    .map(Object::toString)
                    .filter(operand -> operand.startsWith("$"))
                    .forEach(operand -> name(type, operand.substring(1)));
        }
    }

    private Set<String> of(RecordType type) {
        return names.computeIfAbsent(type.name(), t -> new LinkedHashSet<>());
    }

    private void name(RecordType type, String key) {
        of(type).add(key);
    }

    private RecordType type(String name) {
        return catalogue.type(name).orElseThrow(() -> new Unavailable(name));
    }
}
