package org.shakti.mis.platform.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.modules.ModuleGrants;

/**
 * All rules of modules at this moment, by the record type in their property; they may come and go at any time. Those of a
 * module that may not read the type are not asked: they would see its records.
 */
@Component(service = RecordRules.class)
public final class RecordRules {
    private final List<Typed> rules = new CopyOnWriteArrayList<>();
    private final ModuleFaults broken;
    private final Function<Class<?>, Predicate<String>> readers;

    /** Made by the container; told of rules that fail. */
    @Activate
    public RecordRules(@Reference ModuleFaults broken, @Reference ModuleGrants grants) {
        this(broken, source -> grants.of(source)::reads);
    }

    /** Takes which types the module of a class may read. */
    RecordRules(ModuleFaults broken, Function<Class<?>, Predicate<String>> readers) {
        this.broken = broken;
        this.readers = readers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RecordRule rule, Map<String, ?> properties) {
        Object types = properties.get("record.type");
        for (Object type : types instanceof String[] several ? several : new Object[] {types}) {
            rules.add(new Typed(String.valueOf(type), rule, readers.apply(rule.getClass())));
        }
    }

    void remove(RecordRule rule) {
        rules.removeIf(typed -> typed.rule == rule);
    }

    /** Notes what the rules of the record's type find wrong. */
    void check(Optional<RecordView> before, RecordView after, Faults faults) {
        for (Typed typed : rules) {
            if (typed.sees(after.type())) {
                faults.addAll(found(typed.rule, rule -> rule.check(before, after)));
            }
        }
    }

    /** Refuses a step that a rule of the record's type stands against. */
    void requireStep(RecordView record, String to) {
        Faults faults = new Faults();
        for (Typed typed : rules) {
            if (typed.sees(record.type())) {
                faults.addAll(found(typed.rule, rule -> rule.checkStep(record, to)));
            }
        }
        faults.refuse();
    }

    /** Tells whether a rule says that the record belongs to something that is switched off: then no step is offered. */
    public boolean off(RecordView record, String to) {
        try {
            requireStep(record, to);
            return false;
        } catch (ModuleOffException e) {
            return true;
        } catch (InvalidInputException stillMissing) {
            return false;
        }
    }

    private List<FieldError> found(RecordRule rule, Function<RecordRule, List<FieldError>> asked) {
        try {
            return asked.apply(rule);
        } catch (ModuleOffException e) {
            throw e; // an answer, not a failure
        } catch (RuntimeException | LinkageError e) {
            broken.failed(rule.getClass(), 1, e);
            throw e;
        }
    }

    private record Typed(String type, RecordRule rule, Predicate<String> reads) {
        private boolean sees(String other) {
            return type.equals(other) && reads.test(type);
        }
    }
}
