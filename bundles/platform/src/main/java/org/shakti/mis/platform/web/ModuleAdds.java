package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.platform.definitions.Changed;
import org.shakti.mis.platform.modules.PackPreviews;

/**
 * What a module brings and what it stands on, by the titles that people read.
 *
 * @param id the module
 * @param title its title
 * @param installed whether it is there; otherwise it is told what it would bring
 * @param types record types, each with its form; {@code root} for one that is found in the lists
 * @param fields questions that it adds to forms of others
 * @param tasks what it reminds of
 * @param roles roles
 * @param indicators numbers
 * @param boards boards
 * @param imports sheets
 * @param pages pages of its own, by their address; of one that is not there by their path in its files
 * @param others how many definitions it has in each folder that a module reads
 * @param changes what it changes about forms, lists and workflows of others
 * @param permissions what it asks for
 * @param accepted its definitions are accepted, or would be; otherwise nothing else is told
 * @param needs modules that it stands on
 * @param neededBy modules that stand on it
 */
public record ModuleAdds(
        String id,
        String title,
        boolean installed,
        List<Type> types,
        List<Question> fields,
        List<Named> tasks,
        List<Named> roles,
        List<Named> indicators,
        List<Named> boards,
        List<Named> imports,
        List<String> pages,
        List<Others> others,
        List<Changes> changes,
        List<String> permissions,
        boolean accepted,
        List<Other> needs,
        List<Other> neededBy) {

    static ModuleAdds absent(String id, String title) {
        List<Named> none = List.of();
        return new ModuleAdds(
                id, title, false, List.of(), List.of(), none, none, none, none, none, List.of(), List.of(), List.of(),
                List.of(), false, List.of(), List.of());
    }

    /** Tells what a module brings, out of definitions that hold it. */
    static ModuleAdds of(Pack pack, Catalogue all, Reader reader) {
        String id = pack.id();
        String language = reader.language();
        return new ModuleAdds(
                id,
                pack.title().in(language),
                reader.installed(),
                all.types().values().stream()
                        .filter(t -> t.pack().equals(id))
                        .sorted(Comparator.comparing(RecordType::name))
                        .map(t -> new Type(
                                t.name(), t.title().in(language), t.parent().isEmpty()))
                        .toList(),
                questions(id, all, language),
                all.workflows().values().stream()
                        .flatMap(w -> w.clocks().stream())
                        .filter(c -> c.pack().equals(id))
                        .map(c -> new Named(c.id(), c.title().in(language)))
                        .distinct()
                        .sorted(Comparator.comparing(Named::id))
                        .toList(),
                named(
                        all.roles().values().stream().filter(r -> r.pack().equals(id)),
                        r -> r.id(),
                        r -> r.title(),
                        reader),
                named(
                        all.indicators().values().stream().filter(i -> i.pack().equals(id)),
                        i -> i.code(),
                        i -> i.title(),
                        reader),
                named(
                        all.boards().values().stream().filter(b -> b.pack().equals(id)),
                        b -> b.id(),
                        b -> b.title(),
                        reader),
                named(
                        all.imports().values().stream().filter(i -> i.pack().equals(id)),
                        i -> i.id(),
                        i -> i.title(),
                        reader),
                reader.entry() == null ? List.of() : List.of(reader.entry()),
                reader.others().entrySet().stream()
                        .map(one -> new Others(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(Others::folder))
                        .toList(),
                reader.changes().stream()
                        .map(one -> Changes.of(one, all, language))
                        .toList(),
                pack.permissions(),
                true,
                pack.needs().stream().map(n -> other(n.pack(), all, reader)).toList(),
                all.packs().values().stream()
                        .filter(o -> o.needs().stream().anyMatch(n -> n.pack().equals(id)))
                        .sorted(Comparator.comparing(Pack::id))
                        .map(o -> other(o.id(), all, reader))
                        .toList());
    }

    private static List<Question> questions(String id, Catalogue all, String language) {
        return all.types().values().stream()
                .filter(type -> !type.pack().equals(id))
                .sorted(Comparator.comparing(RecordType::name))
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.pack().equals(id))
                        .map(field -> new Question(
                                type.name(),
                                type.title().in(language),
                                field.key(),
                                field.label().in(language))))
                .toList();
    }

    private static <T> List<Named> named(
            Stream<T> definitions, Function<T, String> id, Function<T, Labels> title, Reader reader) {
        return definitions
                .map(d -> new Named(id.apply(d), title.apply(d).in(reader.language())))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }

    private static Other other(String id, Catalogue all, Reader reader) {
        Pack pack = all.packs().get(id);
        String title = pack == null ? id : pack.title().in(reader.language());
        return new Other(
                id, title, pack != null, pack == null ? null : reader.on().apply(id));
    }

    /**
     * Who reads, and where.
     *
     * @param installed whether the module is there
     * @param on whether a module is on in the district that was asked for; nothing without a district
     * @param entry address of the module's own pages
     * @param others how many definitions it has in each folder that a module reads
     * @param changes what it changes about others' definitions
     */
    record Reader(
            String language,
            boolean installed,
            Function<String, @Nullable Boolean> on,
            @Nullable String entry,
            Map<String, Integer> others,
            List<Changed> changes) {
        /** A reader of what is not there yet. */
        static Reader ahead(String language, boolean pages, Map<String, Integer> others, List<Changed> changes) {
            return new Reader(language, false, other -> null, pages ? PackPreviews.PAGES : null, others, changes);
        }
    }

    /** How many definitions there are in a folder of the pack. */
    public record Others(String folder, int count) {}

    /**
     * What it changes about a form, list or workflow of others.
     *
     * @param of what people call that
     * @param what {@code words}, {@code required}, {@code class}, {@code hidden} or {@code order}
     * @param names what people call the questions, codes or states
     */
    public record Changes(String of, String what, List<String> names) {
        static Changes of(Changed one, Catalogue all, String language) {
            return switch (one.kind()) {
                case "type" -> type(one, all.types().get(one.name()), language);
                case "workflow" -> workflow(one, all.workflows().get(one.name()), language);
                default -> list(one, all.lists().get(one.name()), language);
            };
        }

        private static Changes type(Changed one, @Nullable RecordType type, String language) {
            return named(one, type == null ? one.name() : type.title().in(language), key -> Optional.ofNullable(type)
                    .flatMap(t -> t.field(key))
                    .map(field -> field.label().in(language)));
        }

        private static Changes workflow(Changed one, @Nullable Workflow workflow, String language) {
            return named(one, workflow == null ? one.name() : workflow.title().in(language), key -> Optional.ofNullable(
                            workflow)
                    .flatMap(w -> w.state(key))
                    .map(state -> state.label().in(language)));
        }

        private static Changes list(Changed one, @Nullable CodeList list, String language) {
            return named(one, one.name(), key -> Optional.ofNullable(list)
                    .flatMap(l -> l.entry(key))
                    .map(entry -> entry.label().in(language)));
        }

        private static Changes named(Changed one, String of, Function<String, Optional<String>> label) {
            return new Changes(
                    of,
                    one.what(),
                    one.keys().stream().map(key -> label.apply(key).orElse(key)).toList());
        }
    }

    /** A record type; {@code root} hangs below no other. */
    public record Type(String name, String title, boolean root) {}

    /** A question within a form of another module. */
    public record Question(String type, String typeTitle, String field, String label) {}

    /** Something with a title. */
    public record Named(String id, String title) {}

    /** Another module; {@code on} tells of the district that was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Other(String id, String title, boolean installed, @Nullable Boolean on) {}
}
