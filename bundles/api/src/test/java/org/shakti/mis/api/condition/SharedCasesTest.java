package org.shakti.mis.api.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shakti.mis.api.condition.Condition.Facts;
import org.shakti.mis.api.condition.Condition.Operator;

/** The cases that the server and the browser judge alike; the browser reads the same file. */
class SharedCasesTest {
    private static final JsonNode FILE = file();
    private static final LocalDate TODAY = LocalDate.parse(FILE.path("today").textValue());

    @TestFactory
    Stream<DynamicTest> isJudgedAsWritten() {
        return cases().map(one -> DynamicTest.dynamicTest(one.path("name").textValue(), () -> {
            Condition condition = WrittenCondition.read(one.path("condition"));
            assertThat(Conditions.holds(condition, new Known(one), TODAY))
                    .isEqualTo(one.path("holds").booleanValue());
        }));
    }

    @Test
    void thereAreManyAndNoTwoOfOneName() {
        List<String> names = cases().map(one -> one.path("name").textValue()).toList();
        assertThat(names).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void everyOperatorIsAmongThem() {
        Set<Operator> seen = EnumSet.noneOf(Operator.class);
        cases().forEach(one -> operators(WrittenCondition.read(one.path("condition")), seen));
        assertThat(seen).containsExactlyInAnyOrder(Operator.values());
    }

    @Test
    void everyKindOfSingleValueIsAmongThem() {
        Set<String> kinds = new TreeSet<>();
        cases().forEach(one -> one.path("kinds").forEach(kind -> kinds.add(kind.textValue())));
        assertThat(kinds)
                .contains("text", "integer", "decimal", "money", "date", "date-time", "yes-no", "one-of")
                .contains("several-of", "place", "reference");
    }

    private static void operators(Condition condition, Set<Operator> seen) {
        if (condition instanceof Condition.Test test) {
            seen.add(test.operator());
        } else if (condition instanceof Condition.Not not) {
            operators(not.part(), seen);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> operators(part, seen));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> operators(part, seen));
        }
    }

    private static Stream<JsonNode> cases() {
        return StreamSupport.stream(FILE.path("cases").spliterator(), false);
    }

    private static JsonNode file() {
        try (InputStream in =
                Objects.requireNonNull(SharedCasesTest.class.getResourceAsStream("/conditions/cases.json"))) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a case says is known, in the Java types of its kinds. */
    private static final class Known implements Facts {
        private final JsonNode written;
        private final Map<String, Object> values = new HashMap<>();

        Known(JsonNode written) {
            this.written = written;
            read(written.path("values"));
            read(written.path("typed"));
        }

        private void read(JsonNode named) {
            named.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .forEach(entry -> values.put(
                            entry.getKey(),
                            value(written.path("kinds").path(entry.getKey()).asText(""), entry.getValue())));
        }

        /** Numbers may be written as people type them, in digits of any of the languages. */
        private static Object value(String kind, JsonNode raw) {
            return switch (kind) {
                case "integer", "money" -> new BigDecimal(raw.asText()).longValueExact();
                case "decimal" -> new BigDecimal(raw.asText());
                case "date" -> LocalDate.parse(raw.textValue());
                case "date-time" -> OffsetDateTime.parse(raw.textValue()).toInstant();
                case "several-of" -> WrittenCondition.operands(raw);
                default -> WrittenCondition.plain(raw);
            };
        }

        @Override
        public Optional<Object> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public boolean everIn(List<String> states) {
            return WrittenCondition.operands(written.path("ever")).stream().anyMatch(states::contains);
        }

        @Override
        public int children(String type, Condition where) {
            return written.path("children").path(type).asInt();
        }

        @Override
        public Facts parent() {
            JsonNode above = written.path("parent");
            return name ->
                    Optional.of(above.path(name)).filter(JsonNode::isValueNode).map(WrittenCondition::plain);
        }
    }
}
