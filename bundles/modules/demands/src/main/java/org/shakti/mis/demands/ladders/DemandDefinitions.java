package org.shakti.mis.demands.ladders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;
import org.shakti.mis.demands.letters.Template;
import org.shakti.mis.demands.letters.TemplateReader;

/** Reads the ladders, letters and prepared demands of packs and keeps those that are live. Safe for concurrent use. */
@Component(service = {DefinitionReader.class, DemandDefinitions.class})
public final class DemandDefinitions implements DefinitionReader {
    private static final Pattern LETTER = Pattern.compile("letters/([a-z][a-z0-9-]{0,49}\\.(?:en|hi|bn))\\.html");

    private volatile Library library = Library.EMPTY;

    /** Returns what is live now; keep it for the length of one request. */
    public Library library() {
        return library;
    }

    @Override
    public Map<String, String> folders() {
        return Map.of("ladders", schema("ladders"), "letters", "", "asks", schema("asks"));
    }

    @Override
    public List<Fault> check(Definitions pack, List<Definitions> others) {
        LadderReader.Read read = LadderReader.read(pack);
        List<Fault> faults = new ArrayList<>(read.faults());
        faults.addAll(AskReader.check(pack, others));
        Set<String> taken = new HashSet<>();
        others.forEach(other -> LadderReader.read(other).ladders().forEach(one -> taken.add(one.code())));
        read.ladders().stream()
                .filter(one -> taken.contains(one.code()))
                .forEach(one -> faults.add(
                        new Fault(pack.in("ladders").get(0).file(), 0, one.code(), "a ladder that no other pack has")));
        new TreeMap<>(pack.texts()).forEach((file, text) -> check(file, text, faults));
        return faults;
    }

    private static void check(String file, String text, List<Fault> faults) {
        if (file.startsWith("letters/") && !LETTER.matcher(file).matches()) {
            faults.add(new Fault(file, 0, file, "letters/NAME.LANGUAGE.html with the language en, hi or bn"));
        } else if (file.startsWith("letters/")) {
            TemplateReader.read(text)
                    .faults()
                    .forEach(fault -> faults.add(new Fault(file, fault.line(), fault.key(), fault.expected())));
        }
    }

    @Override
    public Map<String, Set<String>> names(Definitions pack) {
        Set<String> ladders =
                LadderReader.read(pack).ladders().stream().map(Ladder::code).collect(Collectors.toUnmodifiableSet());
        Set<String> letters = pack.texts().keySet().stream()
                .map(LETTER::matcher)
                .filter(Matcher::matches)
                .map(file -> file.group(1).substring(0, file.group(1).indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
        return Map.of(LadderReader.LADDER, ladders, LadderReader.LETTER, letters);
    }

    @Override
    public List<NameUse> uses(Definitions pack) {
        List<NameUse> uses = new ArrayList<>(LadderReader.uses(pack));
        uses.addAll(AskNames.uses(pack));
        return uses;
    }

    @Override
    public void publish(long generation, List<Definitions> live) {
        Map<String, Ladder> ladders = new HashMap<>();
        List<Library.Shelf> shelves = new ArrayList<>();
        for (Definitions pack : live) {
            LadderReader.read(pack).ladders().forEach(ladder -> ladders.put(ladder.code(), ladder));
            shelves.add(new Library.Shelf(pack.pack(), letters(pack), AskReader.read(pack)));
        }
        library = new Library(ladders, shelves);
    }

    private static Map<String, Template> letters(Definitions pack) {
        Map<String, Template> letters = new HashMap<>();
        pack.texts().forEach((file, text) -> {
            Matcher name = LETTER.matcher(file);
            if (name.matches()) {
                letters.put(name.group(1), TemplateReader.read(text).template());
            }
        });
        return letters;
    }

    private static String schema(String folder) {
        try (InputStream in = DemandDefinitions.class.getResourceAsStream("/schemas/" + folder + ".schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
