package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Section;
import org.shakti.mis.api.definition.State;

/** Compares two versions of a pack at the places that one overlay has touched. */
final class ThreeWay {
    private final PackContent before;
    private final PackContent after;
    private final PackContent overlay;
    private final List<Touched> found = new ArrayList<>();

    private ThreeWay(PackContent before, PackContent after, PackContent overlay) {
        this.before = before;
        this.after = after;
        this.overlay = overlay;
    }

    /** Returns the places where all three differ in what they say, overlay by overlay. */
    static List<Touched> of(PackContent before, PackContent after, List<PackContent> overlays) {
        List<Touched> all = new ArrayList<>();
        for (PackContent overlay : overlays) {
            ThreeWay way = new ThreeWay(before, after, overlay);
            overlay.types().stream().filter(TypePart::extension).forEach(way::type);
            overlay.lists().forEach(way::list);
            overlay.workflows().stream().filter(WorkflowPart::extension).forEach(way::workflow);
            all.addAll(way.found);
        }
        return all;
    }

    private void type(TypePart part) {
        String name = part.type().name();
        Optional<RecordType> old = type(before, name);
        if (old.isEmpty()) {
            return; // it touches the type of another pack
        }
        RecordType now = type(after, name).orElse(null);
        for (TypePart.Change change : part.changes()) {
            Optional<Field> field = old.get().field(change.key());
            Optional<Field> next = Optional.ofNullable(now).flatMap(type -> type.field(change.key()));
            field.ifPresent(one -> field(name + "." + change.key(), one, next, change));
        }
        for (String key : part.hidden()) {
            Optional<Field> next = Optional.ofNullable(now).flatMap(type -> type.field(key));
            old.get().field(key).ifPresent(field -> hidden(name + "." + key, field, next));
        }
        order(name, old.get(), Optional.ofNullable(now), part.order());
        for (Section section : part.type().sections()) {
            section(old.get(), section.id())
                    .ifPresent(one -> labels(
                            new Place("section", name + "." + section.id(), "label"),
                            one.title(),
                            Optional.ofNullable(now)
                                    .flatMap(type -> section(type, section.id()))
                                    .map(Section::title),
                            section.title()));
        }
    }

    private void field(String name, Field old, Optional<Field> now, TypePart.Change change) {
        labels(new Place("field", name, "label"), old.label(), now.map(Field::label), change.label());
        labels(new Place("field", name, "help"), old.help(), now.map(Field::help), change.help());
        change.required().ifPresent(required -> {
            String next =
                    now.map(field -> String.valueOf(field.use().required())).orElse("");
            say(new Place("field", name, "required"), String.valueOf(old.use().required()), next, required.toString());
        });
    }

    /** Of a field that nobody sees here it matters what it is called and whether it is needed now. */
    private void hidden(String name, Field old, Optional<Field> now) {
        say(
                new Place("field", name, "hidden"),
                described(old),
                now.map(ThreeWay::described).orElse(""),
                "hidden");
    }

    private static String described(Field field) {
        return field.label().in(Labels.BASE) + (field.use().required() ? " (required)" : "");
    }

    private void order(String name, RecordType old, Optional<RecordType> now, List<String> order) {
        if (order.stream().anyMatch(key -> old.field(key).isPresent())) {
            say(
                    new Place("type", name, "order"),
                    keys(old),
                    now.map(ThreeWay::keys).orElse(""),
                    String.join(", ", order));
        }
    }

    private void list(String list, List<ListRow> rows) {
        Map<String, CodeEntry> old = entries(before, list);
        Map<String, CodeEntry> now = entries(after, list);
        for (ListRow row : rows) {
            CodeEntry entry = old.get(row.entry().code());
            if (entry != null) {
                Optional<CodeEntry> next = Optional.ofNullable(now.get(entry.code()));
                String name = list + "." + entry.code();
                labels(
                        new Place("entry", name, "label"),
                        entry.label(),
                        next.map(CodeEntry::label),
                        row.entry().label());
                if (row.ordered()) {
                    String place = next.map(one -> String.valueOf(one.order())).orElse("");
                    String kept = String.valueOf(row.entry().order());
                    say(new Place("entry", name, "order"), String.valueOf(entry.order()), place, kept);
                }
            }
        }
    }

    private void workflow(WorkflowPart part) {
        String name = part.workflow().name();
        for (WorkflowPart.Change change : part.changes()) {
            state(before, name, change.code())
                    .ifPresent(old -> labels(
                            new Place("state", name + "." + change.code(), "label"),
                            old.label(),
                            state(after, name, change.code()).map(State::label),
                            change.label()));
        }
    }

    private void labels(Place place, Labels old, Optional<Labels> now, Labels kept) {
        new TreeMap<>(kept.texts()).forEach((language, text) -> {
            String was = old.texts().getOrDefault(language, "");
            String is = now.map(one -> one.texts().getOrDefault(language, "")).orElse("");
            if (!was.equals(is)) {
                found.add(new Touched(overlay.id(), place.kind, place.name, place.what, language, was, is, text));
            }
        });
    }

    private void say(Place place, String was, String is, String kept) {
        if (!was.equals(is)) {
            found.add(new Touched(overlay.id(), place.kind, place.name, place.what, "", was, is, kept));
        }
    }

    private static String keys(RecordType type) {
        return type.fields().stream().map(Field::key).collect(Collectors.joining(", "));
    }

    /** What the pack itself says of a type: its own, or the questions that it adds to one of another pack. */
    private static Optional<RecordType> type(PackContent pack, String name) {
        return pack.types().stream()
                .filter(part -> part.type().name().equals(name))
                .map(TypePart::type)
                .findFirst();
    }

    private static Optional<Section> section(RecordType type, String id) {
        return type.sections().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private static Map<String, CodeEntry> entries(PackContent pack, String list) {
        return pack.lists().getOrDefault(list, List.of()).stream()
                .map(ListRow::entry)
                .collect(Collectors.toMap(CodeEntry::code, entry -> entry, (a, b) -> a));
    }

    private static Optional<State> state(PackContent pack, String workflow, String code) {
        return pack.workflows().stream()
                .filter(part -> part.workflow().name().equals(workflow))
                .flatMap(part -> part.workflow().state(code).stream())
                .findFirst();
    }

    private record Place(String kind, String name, String what) {}
}
