package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.platform.definitions.PackCheck;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

/** With the packs that we ship, on real databases: tables, columns, indexes and rows, before a pack comes and after it went. */
@DisplayName("What a pack that goes leaves in the database")
class TableResidueTest {
    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private static final Map<String, Catalogue> READ = new ConcurrentHashMap<>();

    private TestDatabase database;
    private RecordTables tables;
    private Catalogue without;
    private Catalogue with;

    @AfterEach
    void close() {
        tables.stop();
        database.close();
    }

    private void bring(String guest, Dialect dialect) throws IOException {
        database = TestDatabase.fresh(dialect);
        tables = new RecordTables(database.transactions());
        with = catalogue("");
        without = catalogue(guest);
        assertThat(with.packs()).containsKey(guest);
        assertThat(without.packs()).doesNotContainKey(guest);
        tables.prepare(Catalogue.EMPTY, without);
    }

    @ParameterizedTest
    @CsvSource({"west-bengal,DERBY", "west-bengal,POSTGRESQL", "livelihood,DERBY", "livelihood,POSTGRESQL"})
    void isNothingWhenNothingWasKept(String guest, Dialect dialect) throws IOException {
        bring(guest, dialect);
        List<String> before = dump();

        tables.prepare(without, with);
        assertThat(dump()).isNotEqualTo(before);
        tables.prepare(with, without);
        sweep();

        assertThat(dump()).isEqualTo(before);
        tables.prepare(without, with);
        assertThat(dump()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isEverythingThatWasKept(Dialect dialect) throws IOException {
        bring("livelihood", dialect);
        tables.prepare(without, with);
        database.run("INSERT INTO r_training (id, state, district, organisation, owner, root_id, version,"
                + " created_at, changed_at, created_by) VALUES ('" + ID + "', 'S', '303', 'o', 'o', '" + ID
                + "', 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'o')");

        tables.prepare(with, without);
        sweep();

        assertThat(dump()).anyMatch(line -> line.startsWith("r_training f_"));
        assertThat(rows("SELECT id FROM r_training")).containsExactly(ID);
        assertThat(dump()).noneMatch(line -> line.startsWith("r_enterprise "));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isAColumnWithOneAnswer(Dialect dialect) throws IOException {
        bring("west-bengal", dialect);
        tables.prepare(without, with);
        List<String> added = new ArrayList<>(columns(with));
        added.removeAll(columns(without));
        String answered = added.get(0);
        database.run("INSERT INTO r_circumstances (id, state, district, organisation, owner, root_id, version,"
                + " created_at, changed_at, created_by, " + answered + ") VALUES ('" + ID + "', 'S', '303', 'o', 'o', '"
                + ID + "', 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'o', FALSE)");

        tables.prepare(with, without);
        sweep();

        assertThat(dump()).anyMatch(line -> line.startsWith("r_circumstances " + answered + " "));
        assertThat(rows("SELECT id FROM r_circumstances WHERE NOT " + answered)).containsExactly(ID);
        assertThat(added).hasSizeGreaterThan(1);
        for (String unanswered : added.subList(1, added.size())) {
            assertThat(dump()).noneMatch(line -> line.startsWith("r_circumstances " + unanswered + " "));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isThereAgainWhenThePackIsRenewedMeanwhile(Dialect dialect) throws IOException {
        bring("livelihood", dialect);
        tables.prepare(without, with);
        List<String> whole = dump();

        tables.prepare(with, without);
        tables.prepare(without, with);
        sweep();

        assertThat(dump()).isEqualTo(whole);
    }

    /** Whoever still reads the generation that just went has the whole time of grace, however long ago it went before. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isLeftAloneWhenThePackCameBackAndWentAgain(Dialect dialect) throws IOException {
        bring("livelihood", dialect);
        tables.prepare(without, with);
        List<String> whole = dump();

        tables.prepare(with, without);
        tables.published(without);
        Instant first = Instant.now();
        tables.prepare(without, with);
        tables.published(with);
        tables.prepare(with, without);
        tables.published(without);
        tables.tidy(first);

        assertThat(dump()).isEqualTo(whole);
        sweep();
        assertThat(dump()).isNotEqualTo(whole);
    }

    /** As some time after readers saw that the pack is gone. */
    private void sweep() {
        tables.published(without);
        tables.tidy(Instant.now());
    }

    /** Returns the definitions of all packs that we ship but one; reading them takes a while. */
    private static Catalogue catalogue(String but) throws IOException {
        Map<String, Path> packs = shipped();
        packs.remove(but);
        return READ.computeIfAbsent(
                but, b -> PackCheck.catalogues(List.copyOf(packs.values())).current());
    }

    /** Columns of the type that state packs extend, for answers of yes or no. */
    private static List<String> columns(Catalogue catalogue) {
        return catalogue.types().get("circumstances").fields().stream()
                .filter(field -> field.kind() == FieldKind.YES_NO)
                .map(field -> TableNames.column(field.key()))
                .toList();
    }

    private static Map<String, Path> shipped() throws IOException {
        Map<String, Path> packs = new TreeMap<>();
        try (Stream<Path> folders =
                Stream.concat(Files.list(BUNDLES.resolve("packs")), Files.list(BUNDLES.resolve("modules")))) {
            folders.map(folder -> folder.resolve("src/main/resources"))
                    .filter(folder -> Files.exists(folder.resolve("SHAKTI-INF/pack.yaml")))
                    .forEach(folder -> packs.put(String.valueOf(folder.getName(folder.getNameCount() - 4)), folder));
        }
        return packs;
    }

    /** Returns tables, columns, indexes and all rows but those of the audit, as lines in order. */
    private List<String> dump() {
        boolean derby = database.transactions().dialect() == Dialect.DERBY;
        List<String> lines = new ArrayList<>(rows(
                derby
                        ? "SELECT LOWER(t.tablename) || ' ' || LOWER(c.columnname) || ' ' || CAST(c.columndatatype AS VARCHAR(200))"
                                + " FROM sys.systables t JOIN sys.syscolumns c ON c.referenceid = t.tableid WHERE t.tabletype = 'T'"
                        : "SELECT table_name || ' ' || column_name || ' ' || data_type FROM information_schema.columns"
                                + " WHERE table_schema = 'public'"));
        lines.addAll(rows(
                derby
                        ? "SELECT 'index ' || conglomeratename FROM sys.sysconglomerates WHERE isindex AND NOT isconstraint"
                                + " AND conglomeratename LIKE 'X\\_%' ESCAPE '\\'"
                        : "SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'"));
        lines.addAll(rows("SELECT 'ledger ' || type || ' ' || checksum FROM record_table"));
        rows("SELECT shape FROM record_table")
                .forEach(shape -> shape.lines().map(l -> "shape " + l).forEach(lines::add));
        return lines.stream().sorted().toList();
    }

    private List<String> rows(String query) {
        return database.transactions().read(session -> {
            List<String> values = new ArrayList<>();
            try (var statement = session.connection().createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }
}
