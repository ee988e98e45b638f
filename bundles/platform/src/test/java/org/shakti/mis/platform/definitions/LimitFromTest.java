package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.Clock;

@DisplayName("A limit from a field")
class LimitFromTest {
    private static final String TYPE = "record-types/orchard.yaml";
    private static final String FLOW = "workflows/tending.yaml";
    private static final String REPEAT = "repeat: [{fromMonth: 0, toMonth: 12, every: 30}]";
    private static final String PRICE = "      - {key: price,";

    private static PackInMemory pack(String clock) {
        return PackInMemory.sample("orchard")
                .replacing(
                        TYPE,
                        PRICE,
                        "      - {key: visit_days, kind: integer, label: {en: Days to the visit}}\n" + PRICE)
                .replacing(FLOW, REPEAT, clock);
    }

    @Test
    void isReadFromThePack() {
        Clock clock = PackInMemory.read(pack("limitFrom: visit_days\n    unit: working_day"))
                .current()
                .workflows()
                .get("tending")
                .clocks()
                .get(0);

        assertThat(clock.limitField()).contains("visit_days");
        assertThat(clock.limit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limitFrom: price|price|kind integer",
                "limitFrom: days|days|kind integer",
                "limitFrom: visit_days%    limit: 3|VISIT_DUE|alone",
                "unit: day|VISIT_DUE|limitFrom:"
            })
    void isRefusedWhereItCannotBeCounted(String clock, String key, String expected) {
        assertThat(PackInMemory.refusals(pack(clock.replace('%', '\n'))))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.expected()).contains(expected);
                    assertThat(refusal).extracting(Refusal::file).isEqualTo(FLOW);
                });
    }
}
