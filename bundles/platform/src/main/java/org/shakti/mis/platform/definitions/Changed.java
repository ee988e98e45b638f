package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shakti.mis.api.catalogue.Catalogue;

/**
 * What a pack changes about something of another one, without adding to it.
 *
 * @param kind {@code type}, {@code list} or {@code workflow}
 * @param name its name
 * @param what {@code words}, {@code required}, {@code class}, {@code hidden} or {@code order}
 * @param keys fields, codes or states, in the order in which they are named
 */
public record Changed(String kind, String name, String what, List<String> keys) {
    /** Copies the list. */
    public Changed {
        keys = List.copyOf(keys);
    }

    /** Returns what a pack changes; {@code whole} are definitions that hold it. */
    static List<Changed> of(PackContent content, Catalogue whole) {
        List<Changed> all = new ArrayList<>();
        content.types().stream().filter(TypePart::extension).forEach(part -> type(part, all));
        content.lists().forEach((name, rows) -> {
            List<ListRow> known = rows.stream()
                    .filter(row -> others(whole, name, row, content.id()))
                    .toList();
            List<ListRow> worded = known.stream()
                    .filter(row -> !row.entry().label().texts().isEmpty())
                    .toList();
            add(all, new Changed("list", name, "words", codes(worded)));
            add(all, new Changed("list", name, "order", codes(inOrder(known))));
        });
        content.workflows().stream().filter(WorkflowPart::extension).forEach(part -> {
            List<String> states =
                    part.changes().stream().map(WorkflowPart.Change::code).toList();
            add(all, new Changed("workflow", part.workflow().name(), "words", states));
        });
        return all;
    }

    private static boolean others(Catalogue whole, String list, ListRow row, String pack) {
        return Optional.ofNullable(whole.lists().get(list))
                .flatMap(known -> known.entry(row.entry().code()))
                .filter(entry -> !entry.pack().equals(pack))
                .isPresent();
    }

    private static void type(TypePart part, List<Changed> all) {
        String name = part.type().name();
        add(
                all,
                new Changed(
                        "type",
                        name,
                        "words",
                        keys(
                                part,
                                one -> !(one.label().texts().isEmpty()
                                        && one.help().texts().isEmpty()))));
        add(all, new Changed("type", name, "required", keys(part, one -> one.required()
                .orElse(false))));
        add(all, new Changed("type", name, "class", keys(part, one -> one.sensitivity()
                .isPresent())));
        add(all, new Changed("type", name, "hidden", part.hidden()));
        add(all, new Changed("type", name, "order", part.order()));
    }

    private static List<String> keys(TypePart part, Predicate<TypePart.Change> which) {
        return part.changes().stream().filter(which).map(TypePart.Change::key).toList();
    }

    private static List<ListRow> inOrder(List<ListRow> rows) {
        return rows.stream()
                .filter(ListRow::ordered)
                .sorted(Comparator.comparingInt(row -> row.entry().order()))
                .toList();
    }

    private static List<String> codes(List<ListRow> rows) {
        return rows.stream().map(row -> row.entry().code()).toList();
    }

    private static void add(List<Changed> all, Changed one) {
        if (!one.keys().isEmpty()) {
            all.add(one);
        }
    }
}
