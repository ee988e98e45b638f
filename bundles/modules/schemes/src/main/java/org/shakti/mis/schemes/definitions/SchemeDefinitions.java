package org.shakti.mis.schemes.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;

/**
 * Reads facts, schemes and bindings from packs. A pack comes only when all of it can be understood and all of its tests
 * give what they expect.
 */
@Component(service = {DefinitionReader.class, SchemeBooks.class})
public final class SchemeDefinitions implements DefinitionReader, SchemeBooks {
    private final FactNames names = new FactNames();
    private volatile SchemeBook current = SchemeBook.EMPTY;

    /** Made by the container. */
    @Activate
    public SchemeDefinitions() {}

    @Override
    public Map<String, String> folders() {
        return Map.of("facts", schema("facts"), "schemes", schema("scheme"), "bindings", schema("bindings"));
    }

    @Override
    public List<Fault> check(Definitions pack, List<Definitions> others) {
        Faults faults = new Faults();
        Faults theirs = new Faults();
        BookReader reader = new BookReader(pack.codes());
        others.forEach(other -> reader.facts(other, theirs));
        reader.facts(pack, faults);
        others.forEach(other -> reader.schemes(other, theirs));
        Map<String, List<SampleTest>> tests = reader.schemes(pack, faults);
        if (faults.count() == 0) {
            reader.run(tests, faults);
        }
        return faults.list();
    }

    @Override
    public Map<String, Set<String>> names(Definitions pack) {
        return Map.of(SchemeNames.FACT, SchemeNames.brought(pack));
    }

    @Override
    public List<NameUse> uses(Definitions pack) {
        return SchemeNames.of(pack);
    }

    @Override
    public void publish(long generation, List<Definitions> live) {
        Faults faults = new Faults();
        BookReader reader = new BookReader(Map.of());
        live.forEach(pack -> reader.facts(pack, faults));
        live.forEach(pack -> reader.schemes(pack, faults));
        SchemeBook book = reader.book(generation);
        names.hear(book.facts().keySet());
        current = book;
    }

    @Override
    public boolean heard(String fact) {
        return names.heard(fact);
    }

    @Override
    public List<Text> texts() {
        SchemeBook book = current;
        Stream<Text> schemes = book.programs().stream()
                .map(SchemeProgram::scheme)
                .map(scheme -> new Text(
                        "schemes." + scheme.code() + ".name", scheme.about().name()));
        Stream<Text> facts = book.facts().values().stream()
                .flatMap(fact -> Stream.of(
                        new Text("facts." + fact.name() + ".label", fact.words().label()),
                        new Text(
                                "facts." + fact.name() + ".question",
                                fact.words().question())));
        return Stream.concat(schemes, facts).toList();
    }

    @Override
    public SchemeBook current() {
        return current;
    }

    private static String schema(String name) {
        try (InputStream in = SchemeDefinitions.class.getResourceAsStream(name + ".schema.json")) {
            if (in == null) {
                throw new IOException("the module lacks the schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
