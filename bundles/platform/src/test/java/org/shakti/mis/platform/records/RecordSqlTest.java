package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Statements of a record type")
class RecordSqlTest {
    private static final RecordType VISIT =
            new SampleCatalogues().current().type("visit").orElseThrow();
    private static final Caller RITA = new Caller(
            "rita",
            Set.of("records.read:*"),
            new Scope(java.util.Optional.of("org"), Set.of("303", "304", "305"), false, java.util.Optional.of("rita")),
            "en");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void carryTheScopeWhereverTheyReadOrChangeOneRecord(Dialect dialect) {
        RecordSql sql = new RecordSql(VISIT, dialect);
        String scope = ScopeClause.of(RITA, VISIT).sql();

        List<String> texts = Stream.of(
                        sql.find(scope),
                        sql.findLocked(scope, true),
                        sql.findLocked(scope, false),
                        sql.below("root_id", scope),
                        sql.exists(scope),
                        sql.list(new RecordStore.Listing(
                                " AND state = ?",
                                List.of("X"),
                                "id",
                                java.util.Optional.of(TableShape.NEWEST),
                                ScopeClause.of(RITA, VISIT),
                                20)),
                        sql.update(sql.plain(), scope),
                        sql.delete(scope))
                .toList();

        assertThat(scope)
                .isEqualTo(" AND district IN (?, ?, ?, ?) AND organisation = ? AND owner = ?"
                        + " AND (f_private IS NULL OR f_private = FALSE OR created_by = ?)");
        assertThat(texts).allSatisfy(text -> assertThat(text).contains(scope));
    }

    @Test
    void bindEveryValueOfTheScope() {
        ScopeClause clause = ScopeClause.of(RITA, VISIT);

        assertThat(clause.sql().chars().filter(c -> c == '?'))
                .hasSize(clause.values().size());
        assertThat(clause.sql()).doesNotContain("rita", "303");
    }

    @Test
    void findNothingForACallerWithoutDistricts() {
        Caller nobody = new Caller(
                "x",
                Set.of("*"),
                new Scope(java.util.Optional.empty(), Set.of(), false, java.util.Optional.empty()),
                "en");

        assertThat(ScopeClause.of(nobody, VISIT).sql()).isEqualTo(" AND 1 = 0");
    }

    @Test
    void takeNamesOfCheckedDefinitionsOnly() {
        for (String name : List.of("", "A", "a-b", "a b", "a;b", "1a", "a".repeat(31), "ä")) {
            assertThatThrownBy(() -> TableNames.table(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> TableNames.column(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(TableNames.groupTable("a".repeat(30), "b".repeat(30))).hasSizeLessThanOrEqualTo(60);
    }
}
