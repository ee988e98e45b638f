package org.shakti.mis.demands.ladders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.platform.definitions.PackCheck;

@DisplayName("Names in the ladders and prepared demands of a pack")
class NamesInPacksTest {
    private static final String WELL =
            """
            type: well
            title: {en: Well}
            sections:
              - id: main
                title: {en: Main}
                fields:
                  - {key: found, kind: one-of, list: well_found, label: {en: Found}}
                  - {key: dry, kind: yes-no, label: {en: Dry}}
                  - {key: seen_on, kind: date, label: {en: Seen on}}
                  - {key: owner_name, kind: text, label: {en: Owner}, class: identity}
            """;
    private static final String LISTS =
            "list,code,label_en\nwell_found,GONE,Gone\nwell_found,LOW,Low\nduty_bearer,DESK,Desk\nduty_bearer,HEAD,Head\n";
    private static final String LADDERS =
            """
            ladders:
              - ladder: WATER
                title: {en: Water}
                rungs:
                  - {id: desk, office: DESK, title: {en: Desk}, days: 15, letter: demand}
                  - {id: next, title: {en: Next}, letter: reminder}
            """;
    private static final String ASKS =
            """
            asks:
              - ask: WELL_GONE
                type: well
                when: {found: [GONE], dry: ["true"]}
                title: {en: "A well, {found}"}
                evidence: {en: "Seen on {seen_on}"}
                ladders:
                  - {ladder: HILLS, pack: hills, office: HEAD}
                  - {ladder: WATER, office: DESK}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        write("land/pack.yaml", "id: land\nversion: 1.0.0\nkind: national\ntitle: {en: Land}\n");
        write("land/record-types/well.yaml", WELL);
        write("land/code-lists/lists.csv", LISTS);
        write("land/ladders/water.yaml", LADDERS);
        write("land/letters/reminder.en.html", "<p>{{code}}</p>");
        write("mine/pack.yaml", "id: mine\nversion: 1.0.0\nkind: module\ntitle: {en: Mine}\nneeds: [{pack: land}]\n");
        write("mine/asks/wells.yaml", ASKS);
    }

    @Test
    void mayBeThoseOfANeededPackOrOfOneThatIsNotThere() {
        assertThat(refusals("mine")).isEmpty();
    }

    @Test
    void areAllToldThatDoNotExist() throws IOException {
        write(
                "mine/asks/wells.yaml",
                ASKS.replace("found: [GONE]", "found: [GONNE]")
                        .replace("dry:", "dri:")
                        .replace("{found}\"", "{fund} {owner_name} {Found}\"")
                        .replace("{seen_on}", "{}")
                        .replace(
                                "{ladder: WATER, office: DESK}",
                                "{ladder: WATER, office: DESKS}\n" + "      - {ladder: WATTER, office: HED}"));

        assertThat(refusals("mine"))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(4, "found", "a code of the list well_found, not GONNE (near it: GONE)"),
                        tuple(4, "dri", "a field of well, not dri (near it: dry)"),
                        tuple(5, "fund", "a field of well, whose answer a text can take in, not fund (near it: found)"),
                        tuple(
                                5,
                                "owner_name",
                                "a field of well, whose answer a text can take in, not owner_name"
                                        + " (there are: found, dry, seen_on)"),
                        tuple(5, "Found", "the name of a field between { and }"),
                        tuple(6, "{}", "the name of a field between { and }"),
                        tuple(9, "office", "an office of a rung of WATER, not DESKS (near it: DESK)"),
                        tuple(10, "ladder", "an existing ladder, not WATTER (near it: WATER)"),
                        tuple(10, "office", "a code of the list duty_bearer, not HED (near it: HEAD)"));
    }

    @Test
    void areToldOfATypeThatDoesNotExistAndNotOfItsFields() throws IOException {
        write("mine/asks/wells.yaml", ASKS.replace("type: well", "type: wel"));

        assertThat(refusals("mine"))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactly(tuple(3, "type", "an existing record type, not wel (near it: well)"));
    }

    @Test
    void areNotThoseOfAPackThatIsNotNeeded() throws IOException {
        write("mine/pack.yaml", "id: mine\nversion: 1.0.0\nkind: module\ntitle: {en: Mine}\n");
        String foreign = "a pack that names land among its needs, because %s belongs to it";

        assertThat(refusals("mine"))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .contains(
                        tuple(3, "type", foreign.formatted("well")),
                        tuple(5, "found", foreign.formatted("found")),
                        tuple(9, "ladder", foreign.formatted("WATER")),
                        tuple(9, "office", foreign.formatted("DESK")));
    }

    @Test
    void ofALadderInAPackThatMayBeThereAreHeldAgainstItWhenItIs() throws IOException {
        write("mine/asks/wells.yaml", ASKS.replace("HILLS, pack: hills", "WATTER, pack: land"));
        assertThat(refusals("mine"))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactly(tuple(8, "ladder", "a ladder of the pack land, not WATTER (near it: WATER)"));

        write(
                "mine/asks/wells.yaml",
                ASKS.replace("HILLS, pack: hills, office: HEAD", "WATER, pack: hills, office: DESK"));
        assertThat(refusals("mine"))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactly(tuple(8, "pack", "land, which brings WATER, not hills"));
    }

    @Test
    void ofLettersAreLookedUp() throws IOException {
        write("mine/asks/wells.yaml", ASKS);
        write(
                "mine/ladders/own.yaml",
                LADDERS.replace("WATER", "OWN").replace("letter: reminder", "letter: reminders"));

        assertThat(refusals("mine"))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactly(tuple(6, "letter", "an existing letter, not reminders (near it: reminder)"));
    }

    @Test
    void ofTheLettersOfThisModuleAreThoseOfItsFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/SHAKTI-INF/letters"))) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.indexOf('.')))
                    .collect(Collectors.toSet());
            assertThat(LadderReader.OWN_LETTERS).isEqualTo(names);
        }
    }

    @Test
    void ofThePacksOfThisProjectAllLeadSomewhere() throws IOException {
        Path bundles = Path.of("../..");
        try (Stream<Path> packs = Files.list(bundles.resolve("packs"));
                Stream<Path> modules = Files.list(bundles.resolve("modules"))) {
            List<Path> all = Stream.concat(packs, modules)
                    .map(one -> one.resolve("src/main/resources/SHAKTI-INF"))
                    .filter(one -> Files.exists(one.resolve("pack.yaml")))
                    .sorted()
                    .toList();
            assertThat(PackCheck.catalogues(all, List.of(new DemandDefinitions()))
                            .current()
                            .refusals())
                    .isEmpty();
        }
    }

    private List<Refusal> refusals(String pack) {
        return PackCheck.refusals(
                folder.resolve(pack), List.of(folder.resolve("land")), List.of(new DemandDefinitions()));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
