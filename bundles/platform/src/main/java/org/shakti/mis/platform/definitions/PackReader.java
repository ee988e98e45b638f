package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Pack;

/**
 * Reads a pack whole: either everything in it has the right shape, or all that is wrong is named. Trusts nothing that it
 * reads. For one thread.
 */
final class PackReader {
    private final Schemas schemas = new Schemas();
    private final YamlReader yaml = new YamlReader();

    /**
     * What came of reading a pack.
     *
     * @param name id of the pack, or the name of its source when the id could not be read
     * @param content everything in it; absent when something was refused
     * @param refusals what is wrong
     */
    record Outcome(String name, Optional<PackContent> content, List<Refusal> refusals) {}

    Outcome read(PackSource source) {
        Refusals refusals = new Refusals(source.name());
        PackFiles files = new PackFiles(source, refusals);
        List<String> paths = files.paths();
        Optional<Item> description = document(files, "pack.yaml", "pack", refusals);
        if (description.isEmpty()) {
            return new Outcome(source.name(), Optional.empty(), refusals.list());
        }
        Pack pack = new PackDescriptionReader(refusals).read(description.get());
        refusals.nameAs(pack.id());
        Contents contents = new Contents(pack, source, files, refusals);
        paths.stream().filter(path -> !"pack.yaml".equals(path)).forEach(contents::read);
        Optional<PackContent> content =
                refusals.any() ? Optional.empty() : Optional.of(contents.content(description.get()));
        return new Outcome(pack.id(), content, refusals.list());
    }

    private Optional<Item> document(PackFiles files, String path, String schema, Refusals refusals) {
        return files.read(path, PackFiles.FILE_LIMIT)
                .flatMap(bytes -> yaml.read(path, bytes, refusals))
                .filter(item -> schemas.fits(schema, item, refusals));
    }

    /** Gathers what the files of one pack say. */
    private final class Contents {
        private final Pack pack;
        private final PackSource source;
        private final PackFiles files;
        private final Refusals refusals;
        private final Reading reading;
        private final ListReader lists;
        private final PlaceReader places;
        private final List<TypePart> types = new ArrayList<>();
        private final List<WorkflowPart> workflows = new ArrayList<>();
        private final List<Indicator> indicators = new ArrayList<>();
        private final List<BoardPart> boards = new ArrayList<>();
        private final List<ImportPart> imports = new ArrayList<>();
        private final List<RolePart> roles = new ArrayList<>();
        private final List<PackTest> tests = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();

        private Contents(Pack pack, PackSource source, PackFiles files, Refusals refusals) {
            this.pack = pack;
            this.source = source;
            this.files = files;
            this.refusals = refusals;
            reading = Reading.of(pack.id(), refusals);
            lists = new ListReader(reading);
            places = new PlaceReader(refusals);
        }

        private void read(String path) {
            String folder = Folders.of(path);
            if (path.endsWith(".csv") && "code-lists".equals(folder)) {
                files.read(path, PackFiles.FILE_LIMIT).ifPresent(bytes -> lists.read(path, bytes));
            } else if (path.endsWith(".csv") && "places".equals(folder)) {
                readPlaces(path);
            } else if (path.endsWith(".yaml") && Folders.SCHEMAS.containsKey(folder)) {
                document(files, path, Folders.SCHEMAS.getOrDefault(folder, ""), refusals)
                        .ifPresent(item -> take(folder, item));
            } else if (Folders.misplaced(path)) {
                refusals.add(path, 0, "", Folders.known());
            } else {
                unread.add(path);
            }
        }

        private void readPlaces(String path) {
            if (pack.kind() == Pack.Kind.NATIONAL) {
                files.read(path, PackFiles.PLACES_LIMIT).ifPresent(bytes -> places.read(path, bytes));
            } else {
                refusals.add(path, 0, "", "no places: only a pack of kind national brings them");
            }
        }

        private void take(String folder, Item item) {
            FigureReader figures = new FigureReader(reading);
            switch (folder) {
                case "record-types" -> takeType(item);
                case "workflows" -> new WorkflowReader(reading).read(item).ifPresent(workflows::add);
                case "indicators" -> indicators.addAll(figures.indicators(item));
                case "boards" -> figures.board(item).ifPresent(boards::add);
                case "imports" -> new SheetReader(reading).read(item).ifPresent(imports::add);
                case "tests" -> tests.addAll(new PackTestReader(refusals).read(item));
                default -> figures.role(item).ifPresent(roles::add);
            }
        }

        private void takeType(Item item) {
            TypeReader reader = new TypeReader(reading);
            reader.read(item).ifPresent(part -> {
                types.add(part);
                reader.clocks(item, part).ifPresent(workflows::add);
            });
        }

        private PackContent content(Item at) {
            return new PackContent(
                    pack,
                    types,
                    lists.lists(),
                    workflows,
                    indicators,
                    boards,
                    imports,
                    roles,
                    places.places(),
                    tests,
                    reading.positions(),
                    at,
                    new Unread(source, unread));
        }
    }
}
