package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.platform.definitions.PackCheck;

@DisplayName("Names of facts and fields in a pack")
class NamesInPacksTest {
    private static final String PERSON =
            """
            type: person
            title: {en: Person}
            sections:
              - id: main
                title: {en: Main}
                fields:
                  - {key: colour, kind: one-of, list: colours, label: {en: Colour}}
                  - {key: born_in, kind: integer, label: {en: Born in}}
                  - {key: rural, kind: yes-no, label: {en: Rural}}
            """;
    private static final String FACTS =
            """
            facts:
              - {fact: age, type: integer, unit: year, label: {en: Age}, question: {en: Age?}}
              - {fact: colour, type: code, list: colours, unknown: [GREY], label: {en: Colour}, question: {en: Colour?}}
            """;
    private static final String SCHEME =
            """
            scheme: XX_SAMPLE
            name: {en: Sample}
            level: CENTRAL
            status: ACTIVE
            versions:
              - all:
                  - {fact: age, op: ">=", value: 18}
                  - any:
                      - {fact: cover, op: "==", value: true}
            benefits:
              - {id: more, amount: 500, condition: {cover: true}}
            tests:
              - {name: a yes, asOf: 2025-01-01, facts: {age: 18, cover: true}, expect: eligible}
              - {name: a no, asOf: 2025-01-01, facts: {age: 17}, expect: not-eligible}
              - {name: not known, asOf: 2025-01-01, facts: {age: 18}, expect: unknown, missing: [cover]}
            """;
    private static final String BINDINGS =
            """
            bindings:
              - {fact: colour, type: person, field: colour, unknown: [GREY], when: {rural: true}}
              - {fact: age, type: person, yearOfBirth: born_in}
              - {type: person, fields: same}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        describe("land", "national", "");
        write("land/record-types/person.yaml", PERSON);
        write("land/code-lists/lists.csv", "list,code,label_en\ncolours,RED,Red\ncolours,GREY,Grey\n");
        write("land/facts/land.yaml", FACTS);
        describe("east", "state-pack", "needs: [{pack: land}]\n");
        write(
                "east/facts/east.yaml",
                "facts:\n  - {fact: cover, type: yes-no, label: {en: Cover}, question: {en: Cover?}}\n");
        describe("mine", "state-pack", "needs: [{pack: land}]\n");
        write("mine/bindings/own.yaml", BINDINGS);
    }

    @Test
    void areThoseOfAPackThatIsNeeded() throws IOException {
        describe("mine", "state-pack", "needs: [{pack: land}, {pack: east}]\n");
        write("mine/schemes/sample.scheme.yaml", SCHEME);

        assertThat(refusals()).isEmpty();
    }

    /** Else the scheme would be gone on the day on which that pack is removed. */
    @Test
    void areRefusedWhenTheyAreThoseOfAPackThatIsNotNeeded() throws IOException {
        write("mine/schemes/sample.scheme.yaml", SCHEME);
        String foreign = "a pack that names east among its needs, because cover belongs to it";

        assertThat(refusals())
                .extracting(Refusal::file, Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple("schemes/sample.scheme.yaml", 9, "fact", foreign),
                        tuple("schemes/sample.scheme.yaml", 11, "fact", foreign),
                        tuple("schemes/sample.scheme.yaml", 13, "cover", foreign),
                        tuple("schemes/sample.scheme.yaml", 15, "missing", foreign));
    }

    @Test
    void areToldOnceWhenNobodyDefinesThem() throws IOException {
        describe("mine", "state-pack", "needs: [{pack: land}, {pack: east}]\n");
        write("mine/schemes/sample.scheme.yaml", SCHEME.replace("fact: age", "fact: agee"));

        assertThat(refusals()).extracting(Refusal::line, Refusal::key).containsExactly(tuple(7, "fact"));
    }

    @Test
    void ofFieldsOfBindingsAreLookedUp() throws IOException {
        write(
                "mine/bindings/own.yaml",
                BINDINGS.replace("field: colour", "field: color")
                        .replace("[GREY]", "[GRAY]")
                        .replace("rural: true", "rurale: true")
                        .replace("yearOfBirth: born_in", "yearOfBirth: born")
                        .replace("{type: person, fields", "{type: persona, fields"));

        assertThat(refusals())
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(2, "field", "a field of person, not color (near it: colour)"),
                        tuple(2, "rurale", "a field of person, not rurale (near it: rural)"),
                        tuple(3, "yearOfBirth", "a field of person, not born (near it: born_in)"),
                        tuple(4, "type", "an existing record type, not persona (near it: person)"));

        write("mine/bindings/own.yaml", BINDINGS.replace("[GREY]", "[GRAY]").replace("rural: true", "rural: maybe"));
        assertThat(refusals())
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(2, "unknown", "a code of the list colours, not GRAY (near it: GREY)"),
                        tuple(2, "rural", "true or false, not maybe"));
    }

    @Test
    void ofListsAndCodesOfFactsAreLookedUp() throws IOException {
        write(
                "mine/facts/own.yaml",
                """
                facts:
                  - {fact: taste, type: code, list: colour, label: {en: Taste}, question: {en: Taste?}}
                  - {fact: shade, type: code, list: colours, unknown: [GRAY], label: {en: Shade}, question: {en: Shade?}}
                  - {fact: tone, type: code, codes: [{code: LOW, label: {en: Low}}], unknown: [LO], label: {en: Tone}, question: {en: Tone?}}
                """);

        assertThat(refusals())
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(2, "list", "an existing code list, not colour (near it: colours)"),
                        tuple(3, "unknown", "a code of the list colours, not GRAY (near it: GREY)"),
                        tuple(4, "unknown", "one of codes, not LO (near it: LOW)"));
    }

    @Test
    void areNotMissedThatStandInAFileWhichCannotBeRead() throws IOException {
        describe("mine", "state-pack", "needs: [{pack: land}, {pack: east}]\n");
        write("mine/facts/own.yaml", "facts:\n  - {fact: tall, type: yes-no, label: {en: Tall}\n");
        write("mine/schemes/sample.scheme.yaml", SCHEME.replace("fact: age", "fact: tall"));

        assertThat(refusals()).extracting(Refusal::file).containsExactly("facts/own.yaml");
    }

    private List<Refusal> refusals() {
        List<Path> others = Stream.of("land", "east").map(folder::resolve).toList();
        return PackCheck.refusals(folder.resolve("mine"), others, List.of(new SchemeDefinitions()));
    }

    private void describe(String id, String kind, String more) throws IOException {
        write(id + "/pack.yaml", "id: " + id + "\nversion: 1.0.0\nkind: " + kind + "\ntitle: {en: A pack}\n" + more);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
