package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.schemes.rules.FactReading;
import org.shakti.mis.schemes.rules.Truth;

/** What is expected was worked out by hand from the domain data, not taken from an answer of this program. */
@DisplayName("Invented people")
class SamplePeopleTest {
    private final SchemeBook book = new ShippedPacks().book();
    private final FactReading reading = new FactReading(fact -> Optional.empty());

    @TestFactory
    Stream<DynamicTest> hearWhatTheDomainDataSays() throws IOException {
        return StreamSupport.stream(people().spliterator(), false)
                .map(person -> DynamicTest.dynamicTest(person.get("name").asText(), () -> assertThat(told(person))
                        .isEqualTo(expected(person))));
    }

    private static JsonNode people() throws IOException {
        try (InputStream file = SamplePeopleTest.class.getResourceAsStream("/people/people.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }

    private static Map<String, String> expected(JsonNode person) {
        Map<String, String> expected = new LinkedHashMap<>();
        person.get("expect").fields().forEachRemaining(entry -> expected.put(entry.getKey(), words(entry.getValue())));
        return expected;
    }

    private static String words(JsonNode expect) {
        StringBuilder words = new StringBuilder(expect.get("verdict").asText());
        words.append(expect.get("confirm").asBoolean() ? ", ask the office" : "");
        if (expect.has("missing")) {
            TreeSet<String> missing = new TreeSet<>();
            expect.get("missing").forEach(fact -> missing.add(fact.asText()));
            words.append(", missing ").append(missing);
        }
        if (expect.has("amounts")) {
            List<String> amounts = new ArrayList<>();
            expect.get("amounts").forEach(amount -> amounts.add(amount.isNull() ? "not stated" : amount.asText()));
            words.append(", gives ").append(amounts);
        }
        return words.toString();
    }

    private Map<String, String> told(JsonNode person) {
        LocalDate asOf = LocalDate.parse(person.get("asOf").asText());
        Map<String, FactValue> facts = facts(person.get("facts"));
        Map<String, String> told = new LinkedHashMap<>();
        person.get("expect").fields().forEachRemaining(entry -> {
            Judgement judgement = book.program(entry.getKey()).orElseThrow().judge(book.row(facts, asOf), asOf);
            told.put(entry.getKey(), words(judgement, entry.getValue()));
        });
        return told;
    }

    private static String words(Judgement judgement, JsonNode asked) {
        StringBuilder words = new StringBuilder(judgement.verdict().word());
        words.append(judgement.confirm() ? ", ask the office" : "");
        if (asked.has("missing")) {
            words.append(", missing ").append(new TreeSet<>(judgement.missing()));
        }
        if (asked.has("amounts")) {
            List<String> amounts = judgement.benefits().stream()
                    .filter(given -> given.met() == Truth.TRUE)
                    .map(given -> given.benefit()
                            .amount()
                            .map(BigDecimal::toPlainString)
                            .orElse("not stated"))
                    .toList();
            words.append(", gives ").append(amounts);
        }
        return words.toString();
    }

    private Map<String, FactValue> facts(JsonNode json) {
        Map<String, FactValue> facts = new HashMap<>();
        new ObjectMapper()
                .convertValue(json, Map.class)
                .forEach((name, value) -> facts.put(
                        name.toString(),
                        Objects.requireNonNull(
                                reading.read(book.facts().get(name.toString()), value)
                                        .value(),
                                name.toString())));
        return facts;
    }
}
