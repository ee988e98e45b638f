package org.shakti.mis.platform.records;

import java.util.HashMap;
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
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordCompletion.Draft;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.modules.ModuleGrants;

/**
 * All completions of modules at this moment, by the record type in their property; they may come and go at any time. Those
 * of a module that may not write the type are not asked.
 */
@Component(service = RecordCompletions.class)
public final class RecordCompletions {
    private final List<Typed> completions = new CopyOnWriteArrayList<>();
    private final ModuleFaults broken;
    private final Function<Class<?>, Predicate<String>> writers;

    /** Made by the container; told of completions that fail. */
    @Activate
    public RecordCompletions(@Reference ModuleFaults broken, @Reference ModuleGrants grants) {
        this(broken, source -> grants.of(source)::writes);
    }

    /** Takes which types the module of a class may write. */
    RecordCompletions(ModuleFaults broken, Function<Class<?>, Predicate<String>> writers) {
        this.broken = broken;
        this.writers = writers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RecordCompletion completion, Map<String, ?> properties) {
        String type = String.valueOf(properties.get("record.type"));
        completions.add(new Typed(type, completion, writers.apply(completion.getClass())));
    }

    void remove(RecordCompletion completion) {
        completions.removeIf(typed -> typed.completion == completion);
    }

    boolean any(String type) {
        return completions.stream().anyMatch(typed -> typed.fills(type));
    }

    /** Returns what follows from a draft; a later completion sees what an earlier one has set. */
    Map<String, Object> of(RecordType type, Draft draft) {
        Map<String, Object> set = new HashMap<>();
        Map<String, Object> fields = new HashMap<>(draft.fields());
        for (Typed typed : completions) {
            if (typed.fills(type.name())) {
                Map<String, Object> values = completed(
                        typed.completion,
                        new Draft(draft.type(), draft.id(), draft.parent(), draft.district(), draft.before(), fields));
                values.keySet().forEach(key -> requireOpen(type, key));
                set.putAll(values);
                fields.putAll(values);
            }
        }
        return set;
    }

    private Map<String, Object> completed(RecordCompletion completion, Draft draft) {
        try {
            return completion.complete(draft);
        } catch (RuntimeException | LinkageError e) {
            broken.failed(completion.getClass(), 1, e);
            throw e;
        }
    }

    /** Like {@link #of}, laid over what the caller sent. */
    Optional<DefinitionCheck.Given> over(RecordType type, Draft draft, DefinitionCheck.Given given) {
        Map<String, Object> set = any(type.name()) ? of(type, draft) : Map.of();
        return set.isEmpty() ? Optional.empty() : Optional.of(given.with(set));
    }

    /** What identifies a person is written by people only. */
    private static void requireOpen(RecordType type, String key) {
        if (type.field(key).filter(Field::identity).isPresent()) {
            throw new IllegalStateException(
                    "A completion of " + type.name() + " sets " + key + ", which is an identity field");
        }
    }

    private record Typed(String type, RecordCompletion completion, Predicate<String> writes) {
        private boolean fills(String other) {
            return type.equals(other) && writes.test(type);
        }
    }
}
