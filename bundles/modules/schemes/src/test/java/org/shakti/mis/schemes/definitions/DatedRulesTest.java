package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;
import org.shakti.mis.schemes.rules.Truth;

/** What is expected was worked out by hand; the engine of the phones is tried on the same file. */
@DisplayName("Rules and amounts over time")
class DatedRulesTest {
    private static final Pack PACK = new Pack(
            "sample", "1.0.0", Pack.Kind.STATE_PACK, Labels.english("Sample"), List.of(), Set.of(), false, List.of());

    private final JsonNode file = read();
    private final SchemeBook book = book();
    private final FactReading reading = new FactReading(fact -> Optional.empty());

    @TestFactory
    Stream<DynamicTest> holdOnTheDayThatIsAskedFor() {
        return StreamSupport.stream(file.get("cases").spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(
                        one.get("name").asText(),
                        () -> assertThat(told(one)).as("%s", one).isEqualTo(expected(one))));
    }

    @Test
    void tellTheDayOfTheirCheckingOnlyWhereAPackNamesIt() {
        assertThat(book.program("XX_RULED").orElseThrow().scheme().checkedOn()).contains(LocalDate.of(2026, 6, 30));
        assertThat(book.program("XX_EVER").orElseThrow().scheme().checkedOn()).isEmpty();
        assertThat(new ShippedPacks().book().programs())
                .as("no source of ours names a day")
                .allMatch(program -> program.scheme().checkedOn().isEmpty());
    }

    private static Told expected(JsonNode one) {
        Map<String, String> why = new HashMap<>();
        one.get("why")
                .fields()
                .forEachRemaining(each -> why.put(each.getKey(), each.getValue().asText()));
        return new Told(one.get("verdict").asText(), texts(one.get("missing")), why, texts(one.get("gives")));
    }

    private Told told(JsonNode one) {
        LocalDate asOf = LocalDate.parse(one.get("asOf").asText());
        SchemeProgram program = book.program(one.get("scheme").asText()).orElseThrow();
        var row = book.row(facts(one.get("facts")), asOf);
        Judgement judgement = program.judge(row, asOf);
        assertThat(program.verdict(row, asOf)).as("the fast way").isEqualTo(judgement.verdict());
        Map<String, String> why = judgement.version().isEmpty()
                ? Map.of("in-force", "false")
                : Criterion.of(judgement).stream()
                        .collect(Collectors.toMap(each -> each.rule().id(), each -> word(each.met())));
        List<String> gives = judgement.benefits().stream()
                .filter(given -> given.met() != Truth.FALSE)
                .map(given -> given.benefit().id())
                .toList();
        return new Told(judgement.verdict().word(), judgement.missing(), why, gives);
    }

    private Map<String, FactValue> facts(JsonNode person) {
        Map<String, FactValue> facts = new HashMap<>();
        person.fields()
                .forEachRemaining(one -> facts.put(
                        one.getKey(),
                        Objects.requireNonNull(
                                reading.read(book.facts().get(one.getKey()), Nodes.raw(Json.node(one.getValue())))
                                        .value(),
                                one.getKey())));
        return facts;
    }

    private SchemeBook book() {
        Faults faults = new Faults();
        Map<String, Fact> facts = new LinkedHashMap<>();
        var registry = new ObjectMapper().createObjectNode().set("facts", file.get("facts"));
        new FactsReader(facts, faults)
                .read(new Definitions(PACK, List.of(Json.node("facts/sample.yaml", registry)), Map.of()));
        SchemeReader reader = new SchemeReader(facts, new FactReading(fact -> Optional.empty()), faults);
        List<Scheme> schemes = StreamSupport.stream(file.get("schemes").spliterator(), false)
                .map(scheme -> reader.read(Json.node(scheme), PACK))
                .toList();
        assertThat(faults.list()).isEmpty();
        return new SchemeBook(1, facts, schemes, List.of());
    }

    private static JsonNode read() {
        try (InputStream in = DatedRulesTest.class.getResourceAsStream("/rules/dated.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Truth truth) {
        return truth == Truth.UNKNOWN ? "null" : String.valueOf(truth == Truth.TRUE);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private record Told(String verdict, List<String> missing, Map<String, String> why, List<String> gives) {}
}
