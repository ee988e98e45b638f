package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Truth;

/** The same file is read by the test of the engine in JavaScript, in a browser. */
@DisplayName("The engine and the one of the phones")
class SharedCasesTest {
    private static JsonNode file;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(SharedCasesTest.class.getResourceAsStream("/rules/cases.json"))) {
            file = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void agreeOnEveryCriterionOfEveryCase() {
        List<Trial> trials = new ArrayList<>();
        file.get("rules")
                .forEach(rule -> trials.add(new Trial(file.get(rule.get("facts").asText()), rule.get("tree"))));
        for (JsonNode one : file.get("cases")) {
            RuleProgram.Outcome outcome = trials.get(one.get("rule").asInt())
                    .explain(one.get("facts"), LocalDate.parse(one.get("asOf").asText()));
            JsonNode truths = one.get("truths");
            assertThat(outcome.rules()).hasSize(truths.size());
            for (int i = 0; i < truths.size(); i++) {
                assertThat(outcome.of(i)).as("%s, criterion %d", one, i).isEqualTo(truth(truths.get(i)));
            }
            assertThat(new TreeSet<>(outcome.missing())).as("%s", one).isEqualTo(texts(one.get("missing")));
        }
    }

    @Test
    void haveCasesOfEveryKind() {
        Set<String> operators = new HashSet<>();
        Set<String> verdicts = new HashSet<>();
        for (JsonNode rule : file.get("rules")) {
            Trial.flat(rule.get("tree"))
                    .forEach(one -> operators.add(one.path("op").asText()));
        }
        file.get("cases").forEach(one -> verdicts.add(one.get("truths").get(0).asText()));

        assertThat(file.get("cases").size()).isGreaterThanOrEqualTo(500);
        assertThat(operators).contains("==", "!=", "<", "<=", ">", ">=", "between", "in");
        assertThat(verdicts).containsExactlyInAnyOrder("true", "false", "null");
    }

    private static Truth truth(JsonNode truth) {
        return truth.isNull() ? Truth.UNKNOWN : truth.asBoolean() ? Truth.TRUE : Truth.FALSE;
    }

    private static Set<String> texts(JsonNode names) {
        Set<String> texts = new TreeSet<>();
        names.forEach(name -> texts.add(name.asText()));
        return texts;
    }
}
