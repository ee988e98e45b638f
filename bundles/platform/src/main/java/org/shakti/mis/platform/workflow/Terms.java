package org.shakti.mis.platform.workflow;

import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.State;

/** What people call the fields, values and states of a record type; a name stands for itself where nothing is known. */
final class Terms {
    private static final String STATE = "state";

    private final Catalogue catalogue;
    private final Optional<RecordType> type;

    Terms(Catalogue catalogue, Optional<RecordType> type) {
        this.catalogue = catalogue;
        this.type = type;
    }

    static Terms none() {
        return new Terms(Catalogue.EMPTY, Optional.empty());
    }

    /** The terms of another type. */
    Terms of(String name) {
        return new Terms(catalogue, catalogue.type(name));
    }

    Terms parent() {
        return new Terms(catalogue, type.flatMap(RecordType::parent).flatMap(catalogue::type));
    }

    Labels title(String typeName) {
        return catalogue.type(typeName).map(RecordType::title).orElseGet(() -> Labels.english(typeName));
    }

    Labels field(String key) {
        return type.flatMap(t -> t.field(key)).map(Field::label).orElseGet(() -> Labels.english(key));
    }

    String value(String key, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        String code = value.toString();
        if (key.equals(STATE)) {
            return state(code);
        }
        return type.flatMap(t -> t.field(key))
                .flatMap(Field::target)
                .map(catalogue.lists()::get)
                .flatMap(list -> list.entry(code))
                .map(CodeEntry::label)
                .map(label -> label.in(Labels.BASE))
                .orElse(code);
    }

    String state(String code) {
        return type.flatMap(catalogue::workflowOf)
                .flatMap(workflow -> workflow.state(code))
                .map(State::label)
                .map(label -> label.in(Labels.BASE))
                .orElse(code);
    }
}
