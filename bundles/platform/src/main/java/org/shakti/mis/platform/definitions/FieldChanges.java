package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldUse;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.extension.NearNames;

/** What an upper layer may change about the fields of a lower one: words, order, more care, more need; nothing else. */
final class FieldChanges {
    /** A condition that never holds: how a hidden field is told. */
    static final Condition NEVER = new Condition.Any(List.of());

    private final Layer layer;

    FieldChanges(Layer layer) {
        this.layer = layer;
    }

    /** Returns the fields after the changes of one part; refuses what loosens or names what is not there. */
    List<Field> apply(TypePart part, List<Field> fields) {
        part.changes().forEach(change -> judge(part, change, fields));
        part.hidden().forEach(key -> judgeHidden(part, key, fields));
        for (String key : part.order()) {
            Item at = part.at().at("order").orElse(part.at());
            find(fields, key).ifPresentOrElse(field -> layer.sees(field.pack(), at, key), () -> layer.refusals()
                    .add(at, key, missing(key, fields)));
        }
        List<Field> changed = fields.stream().map(field -> changed(field, part)).toList();
        return layer.changing() ? TypeLayer.ordered(changed, part.order()) : changed;
    }

    private void judge(TypePart part, TypePart.Change change, List<Field> fields) {
        Optional<Field> field = find(fields, change.key());
        if (field.isEmpty()) {
            layer.refusals().add(change.at(), change.key(), missing(change.key(), fields));
            return;
        }
        layer.sees(field.get().pack(), change.at(), change.key());
        if (field.get().use().required() && change.required().filter(r -> !r).isPresent()) {
            Item at = change.at().at("required").orElse(change.at());
            layer.refusals().add(at, change.key(), "required: true, because a layer may not loosen it");
        }
        boolean hidden = part.hidden().contains(change.key())
                || field.get().use().shownWhen().equals(Optional.of(NEVER));
        if (hidden && change.required().orElse(false)) {
            Item at = change.at().at("required").orElse(change.at());
            layer.refusals().add(at, change.key(), "a field that is not hidden, because nobody could fill it in");
        }
        Sensitivity now = field.get().sensitivity();
        if (change.sensitivity().filter(s -> s.compareTo(now) < 0).isPresent()) {
            Item at = change.at().at("class").orElse(change.at());
            layer.refusals()
                    .add(at, change.key(), "a class of at least " + now.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void judgeHidden(TypePart part, String key, List<Field> fields) {
        Item at = part.at().at("hidden").orElse(part.at());
        Optional<Field> field = find(fields, key);
        if (field.isEmpty()) {
            layer.refusals().add(at, key, missing(key, fields));
        } else if (layer.sees(field.get().pack(), at, key)
                && (field.get().use().required()
                        || field.get().use().requiredWhen().isPresent())) {
            layer.refusals().add(at, key, "a field that is never required: a required one cannot be hidden");
        }
    }

    private static String missing(String key, List<Field> fields) {
        return "a field of the type"
                + NearNames.remark(key, fields.stream().map(Field::key).toList());
    }

    private Field changed(Field field, TypePart part) {
        Field result = field;
        for (TypePart.Change change : part.changes()) {
            result = change.key().equals(field.key()) ? changed(result, change) : result;
        }
        if (layer.changing() && part.hidden().contains(field.key())) {
            FieldUse use = result.use();
            return with(
                    result,
                    new FieldUse(use.required(), use.requiredWhen(), Optional.of(NEVER), use.declinable()),
                    result.sensitivity());
        }
        return result;
    }

    /** More care holds everywhere, so that no district stores openly what another one protects. */
    private Field changed(Field field, TypePart.Change change) {
        Sensitivity sensitivity =
                careful(field.sensitivity(), change.sensitivity().orElse(field.sensitivity()));
        if (!layer.changing()) {
            return with(field, field.use(), sensitivity);
        }
        FieldUse use = field.use();
        boolean required = use.required() || change.required().orElse(false);
        Field worded = new Field(
                field.key(),
                field.kind(),
                Layer.over(field.label(), change.label()),
                Layer.over(field.help(), change.help()),
                field.target(),
                field.use(),
                field.bounds(),
                field.sensitivity(),
                field.index(),
                field.fields(),
                field.section(),
                field.pack(),
                field.provenance());
        return with(worded, new FieldUse(required, use.requiredWhen(), use.shownWhen(), use.declinable()), sensitivity);
    }

    static Sensitivity careful(Sensitivity a, Sensitivity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static Field with(Field field, FieldUse use, Sensitivity sensitivity) {
        return new Field(
                field.key(),
                field.kind(),
                field.label(),
                field.help(),
                field.target(),
                use,
                field.bounds(),
                sensitivity,
                field.index(),
                field.fields(),
                field.section(),
                field.pack(),
                field.provenance());
    }

    private static Optional<Field> find(List<Field> fields, String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
