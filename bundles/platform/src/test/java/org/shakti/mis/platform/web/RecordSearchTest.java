package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Condition.Operator;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.FieldUse;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.RecordQuery;

@DisplayName("A search over HTTP")
class RecordSearchTest {
    private static final Labels NAME = Labels.english("sample");

    @Test
    void readsTheEnvelopeTheCodeAndThePage() {
        RecordQuery query =
                read("district", "319,320", "owner", "me", "q", "K1", "sort", "-held_on", "limit", "5", "after", "x");

        assertThat(query.filters())
                .containsExactly(
                        new Condition.Test("district", Operator.IN, List.of("319", "320")),
                        new Condition.Test("owner", Operator.IS, List.of("a1")));
        assertThat(query.prefix()).contains("K1");
        assertThat(query.sort()).contains("-held_on");
        assertThat(query.limit()).isEqualTo(5);
        assertThat(query.after()).contains("x");
    }

    @Test
    void readsConditionsInTheKindOfTheirField() {
        RecordQuery query = read("where", "held_on:onOrAfter:2026-01-31", "where", "amount:in:1,2");

        assertThat(query.filters())
                .containsExactly(
                        new Condition.Test("held_on", Operator.ON_OR_AFTER, List.of(LocalDate.of(2026, 1, 31))),
                        new Condition.Test("amount", Operator.IN, List.of(1L, 2L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"held_on", "held_on:like:x", "held_on:is:31.1.2026", "amount:is:1 OR 1=1"})
    void refusesAConditionThatItCannotRead(String where) {
        assertThatThrownBy(() -> read("where", where)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void refusesAPageThatIsTooLong() {
        assertThatThrownBy(() -> read("limit", "201")).isInstanceOf(MalformedInputException.class);
    }

    private static RecordQuery read(String... pairs) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        Caller caller = new Caller("a1", Set.of(), Scope.INSTANCE, "en");
        return new RecordSearch(type(), caller).read(parameters);
    }

    static RecordType type() {
        return new RecordType(
                "note",
                NAME,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(field("held_on", FieldKind.DATE), field("amount", FieldKind.MONEY)),
                List.of(),
                "sample",
                Provenance.UNKNOWN);
    }

    private static Field field(String key, FieldKind kind) {
        return new Field(
                key,
                kind,
                NAME,
                NAME,
                Optional.empty(),
                FieldUse.OPTIONAL,
                Bounds.NONE,
                Sensitivity.ORDINARY,
                IndexKind.VALUE,
                List.of(),
                "main",
                "sample",
                Provenance.UNKNOWN);
    }
}
