package org.shakti.mis.platform.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;

/** Lays one pack on a draft, all its kinds of definitions in turn. */
final class Layering {
    private Layering() {}

    static void lay(Layer layer) {
        Draft draft = layer.draft();
        draft.packs.put(layer.content().id(), layer.content().pack());
        new ListLayer(layer).lay();
        new TypeLayer(layer).lay();
        new WorkflowLayer(layer).lay();
        new FigureLayer(layer).lay();
        new SheetLayer(layer).lay();
        if (!layer.content().places().isEmpty()) {
            draft.places = layer.content().places().and(draft.places);
        }
    }

    /** Returns the type with each field kept at least as carefully as in the whole catalogue. */
    static RecordType asCareful(RecordType type, @Nullable RecordType whole) {
        if (whole == null) {
            return type;
        }
        List<Field> fields = type.fields().stream()
                .map(field -> whole.field(field.key())
                        .map(w -> FieldChanges.with(
                                field, field.use(), FieldChanges.careful(field.sensitivity(), w.sensitivity())))
                        .orElse(field))
                .toList();
        return type.with(type.sections(), fields);
    }
}
