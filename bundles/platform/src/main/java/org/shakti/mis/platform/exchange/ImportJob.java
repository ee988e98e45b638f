package org.shakti.mis.platform.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.SheetImport;

/** One run of an import as stored: who started it, how far it got, what it counted. */
@Entity
@Table(name = "import_job")
class ImportJob {
    private static final int MOST_IGNORED = 100;

    @Id
    private String id;

    @Column(name = "import_name")
    private String importName;

    @Column(name = "state")
    private String state;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "account")
    private String account;

    @Column(name = "caller")
    private String caller;

    @Column(name = "undo_caller")
    private @Nullable String undoCaller;

    @Column(name = "packs")
    private String packs;

    @Column(name = "ignored")
    private String ignored;

    @Column(name = "spool_key")
    private @Nullable String spoolKey;

    @Column(name = "total_rows")
    private long totalRows;

    @Column(name = "line_reached")
    private long lineReached;

    @Column(name = "rows_read")
    private long rowsRead;

    @Column(name = "accepted")
    private long accepted;

    @Column(name = "unchanged")
    private long unchanged;

    @Column(name = "refused")
    private long refused;

    @Column(name = "skipped")
    private String skipped;

    @Column(name = "failure")
    private @Nullable String failure;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "finished_at")
    private @Nullable LocalDateTime finishedAt;

    @Version
    @Column(name = "version")
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {}

    @SuppressWarnings("NullAway.Init")
    ImportJob(UUID id, SheetImport mapping, boolean dryRun, Caller caller, Spool.Receipt receipt) {
        this.id = id.toString();
        this.importName = mapping.id();
        this.state = ImportState.RUNNING.wireName();
        this.dryRun = dryRun;
        this.account = caller.account();
        this.caller = StoredCaller.write(caller);
        this.packs = String.join(",", new TreeSet<>(packs(mapping)));
        this.ignored = receipt.ignored().stream().limit(MOST_IGNORED).collect(Collectors.joining("\n"));
        this.spoolKey = receipt.key();
        this.totalRows = receipt.rows();
        this.skipped = "";
        this.createdAt = LocalDateTime.now(ZoneOffset.UTC);
    }

    /** Returns the packs that a mapping is made of. */
    static Set<String> packs(SheetImport mapping) {
        Set<String> packs = new HashSet<>();
        packs.add(mapping.pack());
        mapping.columns().forEach(column -> packs.add(column.pack()));
        mapping.records().forEach(target -> packs.add(target.pack()));
        return packs;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    String importName() {
        return importName;
    }

    ImportState state() {
        return ImportState.of(state);
    }

    boolean dryRun() {
        return dryRun;
    }

    Caller caller() {
        return StoredCaller.read(caller);
    }

    boolean startedBy(Caller somebody) {
        return account.equals(somebody.account());
    }

    /** A run is seen by who started it, and by those who may undo it and see all that its starter sees. */
    boolean seenBy(Caller somebody) {
        return startedBy(somebody) || (somebody.may("imports.undo") && reaches(somebody.scope(), caller()));
    }

    private static boolean reaches(Scope mine, Caller starter) {
        Scope its = starter.scope();
        return mine.owner().isEmpty()
                && mine.organisation().map(starter.organisation()::equals).orElse(true)
                && (mine.everywhere() || (!its.everywhere() && mine.districts().containsAll(its.districts())));
    }

    Set<String> packs() {
        return packs.isEmpty() ? Set.of() : Set.of(packs.split(","));
    }

    String spoolKey() {
        return spoolKey == null ? "" : spoolKey;
    }

    Instant createdAt() {
        return createdAt.toInstant(ZoneOffset.UTC);
    }

    long lineReached() {
        return lineReached;
    }

    /** Adds what a batch did; committed with the batch. */
    void advance(BatchCount count) {
        lineReached = Math.max(lineReached, count.lastLine());
        rowsRead += count.rows();
        accepted += count.accepted();
        unchanged += count.unchanged();
        refused += count.refused();
        Map<String, Long> sum = skippedRows();
        count.skipped().forEach((module, rows) -> sum.merge(module, rows, Long::sum));
        skipped = sum.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }

    /** Begins the way back, with the rights of who asked for it. */
    void turnBack(Caller by) {
        state = ImportState.UNDOING.wireName();
        undoCaller = StoredCaller.write(by);
    }

    /** Returns with whose rights the run goes on, forwards or back. */
    Caller worker() {
        return StoredCaller.read(undoCaller == null ? caller : undoCaller);
    }

    void end(ImportState end, @Nullable String why) {
        state = end.wireName();
        failure = why;
        spoolKey = null;
        finishedAt = LocalDateTime.now(ZoneOffset.UTC);
    }

    void took(long rows) {
        accepted -= rows;
    }

    private Map<String, Long> skippedRows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String entry : skipped.isEmpty() ? new String[0] : skipped.split(",")) {
            String[] pair = entry.split("=", 2);
            rows.put(pair[0], Long.parseLong(pair[1]));
        }
        return rows;
    }

    ImportOverview.Listed listed(Caller reader) {
        return new ImportOverview.Listed(status(), createdAt(), account, startedBy(reader));
    }

    ImportStatus status() {
        return new ImportStatus(
                id(),
                importName,
                state(),
                dryRun,
                new ImportStatus.Counts(totalRows, rowsRead, accepted, unchanged, refused),
                skippedRows(),
                ignored.isEmpty() ? List.of() : List.of(ignored.split("\n")),
                java.util.Optional.ofNullable(failure));
    }
}
