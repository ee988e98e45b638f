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
    private static final Map<String, String> BLOCKS = Map.of("2734", "303", "2735", "303", "2765", "304");

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
        boolean known = level.equals("district") ? DISTRICTS.contains(code) : BLOCKS.containsKey(code);
        return known ? Optional.of(made(level, code)) : Optional.empty();
    }

    private static Place made(String level, String code) {
        return new Place(level, code, Optional.ofNullable(BLOCKS.get(code)), Labels.english(code), Map.of());
    }

    @Override
    public List<Place> placesIn(String level, String parent) {
        return BLOCKS.keySet().stream()
                .filter(block -> level.equals("block") && parent.equals(BLOCKS.get(block)))
                .map(block -> made(level, block))
                .toList();
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
