package org.shakti.mis.platform.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;

/** All rules of modules at this moment, by the record type in their property; they may come and go at any time. */
@Component(service = RecordRules.class)
public final class RecordRules {
    private final List<Typed> rules = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RecordRule rule, Map<String, ?> properties) {
        rules.add(new Typed(String.valueOf(properties.get("record.type")), rule));
    }

    void remove(RecordRule rule) {
        rules.removeIf(typed -> typed.rule == rule);
    }

    /** Notes what the rules of the record's type find wrong. */
    void check(Optional<RecordView> before, RecordView after, Faults faults) {
        for (Typed typed : rules) {
            if (typed.type.equals(after.type())) {
                faults.addAll(typed.rule.check(before, after));
            }
        }
    }

    private record Typed(String type, RecordRule rule) {}
}
