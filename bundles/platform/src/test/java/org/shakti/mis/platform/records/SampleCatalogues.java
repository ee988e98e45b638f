package org.shakti.mis.platform.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.definitions.PackFolder;

/** The sample pack with a few places; a test may publish a changed type. */
final class SampleCatalogues implements Catalogues {
    private static final Set<String> DISTRICTS = Set.of("303", "304", "305");
    private static final Set<String> BLOCKS = Set.of("2734", "2735");

    private final AtomicReference<Catalogue> current = new AtomicReference<>(
            PackFolder.catalogue(Path.of("src/test/resources/packs/sample")).current());

    @Override
    public Catalogue current() {
        return current.get();
    }

    @Override
    public Catalogue in(String district) {
        return current.get();
    }

    @Override
    public Optional<Place> place(String level, String code) {
        Set<String> known = level.equals("district") ? DISTRICTS : BLOCKS;
        return known.contains(code)
                ? Optional.of(new Place(level, code, Optional.empty(), Labels.english(code), Map.of()))
                : Optional.empty();
    }

    @Override
    public List<Place> placesIn(String level, String parent) {
        return List.of();
    }

    /** Publishes a generation in which the type has one more field. */
    void addField(String type, Field field, RecordTables tables) {
        change(
                type,
                old -> {
                    List<Field> fields = new ArrayList<>(old.fields());
                    fields.add(field);
                    return new RecordType(
                            old.name(),
                            old.title(),
                            old.parent(),
                            old.workflow(),
                            old.code(),
                            old.timelineField(),
                            old.authorPrivate(),
                            old.sections(),
                            fields,
                            old.rules(),
                            old.pack(),
                            old.provenance());
                },
                tables);
    }

    private void change(String type, UnaryOperator<RecordType> change, RecordTables tables) {
        Catalogue before = current.get();
        Map<String, RecordType> types = new HashMap<>(before.types());
        types.computeIfPresent(type, (name, old) -> change.apply(old));
        Catalogue next = new Catalogue(
                before.generation() + 1,
                before.packs(),
                types,
                before.lists(),
                before.workflows(),
                before.indicators(),
                before.boards(),
                before.imports(),
                before.roles(),
                before.refusals());
        tables.prepare(before, next);
        current.set(next);
    }
}
