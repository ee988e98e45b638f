package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.Rule;

@DisplayName("The schemes of this project")
class ShippedSchemesTest {
    private static final Path ROOT = Path.of(System.getProperty("shakti.sources", "../../.."));
    private static final Pattern LADDER = Pattern.compile("(?m)^ *- ladder: ([A-Z0-9_]+)$");

    private final ShippedPacks packs = new ShippedPacks();

    @Test
    void nameOnlyPapersOfficesAndWordsThatExist() {
        assertThat(all(scheme -> scheme.way().documents().stream())).isSubsetOf(codes("document_type"));
        assertThat(all(scheme -> scheme.way().applyTo().stream())).isSubsetOf(codes("scheme_office"));
        assertThat(all(scheme -> Stream.of(scheme.about().group()))).isSubsetOf(codes("scheme_group"));
        assertThat(codes("scheme_status")).isEqualTo(Scheme.STATUSES);
        assertThat(all(scheme -> scheme.benefits().stream()
                        .map(benefit -> benefit.period().toUpperCase(Locale.ROOT))))
                .isSubsetOf(codes("benefit_period"));
    }

    @Test
    void climbOnlyLaddersThatExist() throws IOException {
        assertThat(all(scheme -> Stream.of(scheme.way().ladder()))).isSubsetOf(ladders());
    }

    @Test
    void citeOnlySourcesThatAreListed() throws IOException {
        Set<String> listed = Files.readAllLines(ROOT.resolve("docs/sources.csv")).stream()
                .map(line -> line.substring(0, Math.max(0, line.indexOf(','))))
                .collect(Collectors.toSet());

        Set<String> cited = all(scheme -> Stream.concat(
                        Stream.of(scheme.origin().source()),
                        Stream.concat(
                                scheme.benefits().stream()
                                        .map(benefit -> benefit.origin().source()),
                                leaves(scheme).map(leaf -> leaf.origin().source())))
                .flatMap(sources -> Stream.of(sources.split(" ")))
                .filter(source -> !source.isEmpty()));

        assertThat(cited).isSubsetOf(listed);
    }

    /** The words of facts are ours, so they have to be there in every language; those of law and money are not. */
    @Test
    void askInThreeLanguages() {
        List<String> silent = packs.book().facts().values().stream()
                .filter(fact -> !complete(fact.words().label())
                        || !complete(fact.words().question()))
                .map(Fact::name)
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void canBeAnsweredWithTheQuestionsOfTheirDistrict() {
        assertThat(unasked("19", "303")).isEmpty();
        assertThat(unasked("20", "339")).isEmpty();
        assertThat(unasked("21", "350")).isEmpty();
        assertThat(unasked("10", "216")).isEmpty();
        assertThat(unasked("27", "490")).isEmpty();
        assertThat(unasked("28", "510")).isEmpty();
        assertThat(unasked("36", "507")).isEmpty();
    }

    private Set<String> unasked(String state, String district) {
        Set<String> asked = packs.catalogues().in(district).types().get("circumstances").fields().stream()
                .map(Field::key)
                .collect(Collectors.toSet());
        Set<String> bound = packs.book().bindings().stream()
                .filter(binding -> binding.type().equals("case") || asked.contains(binding.field()))
                .map(Binding::fact)
                .collect(Collectors.toSet());
        Set<String> needed = schemes()
                .filter(scheme -> scheme.appliesIn(state))
                .flatMap(ShippedSchemesTest::leaves)
                .map(leaf -> leaf.fact().name())
                .collect(Collectors.toCollection(TreeSet::new));
        needed.removeAll(asked);
        needed.removeAll(bound);
        return needed;
    }

    private static boolean complete(Labels words) {
        return words.has("en") && words.has("hi") && words.has("bn");
    }

    private Stream<Scheme> schemes() {
        return packs.book().programs().stream().map(SchemeProgram::scheme);
    }

    private Set<String> all(Function<Scheme, Stream<String>> part) {
        return schemes().flatMap(part).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> codes(String list) {
        return packs.catalogue().lists().get(list).entries().stream()
                .map(CodeEntry::code)
                .collect(Collectors.toSet());
    }

    private static Stream<Rule.Leaf> leaves(Scheme scheme) {
        return scheme.versions().stream().flatMap(version -> leaves(version.criteria()));
    }

    private static Stream<Rule.Leaf> leaves(Rule rule) {
        if (rule instanceof Rule.Leaf leaf) {
            return Stream.of(leaf);
        }
        Rule.Group group = (Rule.Group) rule;
        return Stream.of(group.all(), group.any(), group.none())
                .flatMap(Collection::stream)
                .flatMap(ShippedSchemesTest::leaves);
    }

    private static Set<String> ladders() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("bundles/packs"), 7)) {
            return files.filter(file -> file.getParent().endsWith("ladders"))
                    .filter(file -> !file.toString().contains("target"))
                    .flatMap(file -> LADDER.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
