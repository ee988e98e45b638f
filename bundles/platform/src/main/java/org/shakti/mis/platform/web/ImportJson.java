package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.exchange.ImportStatus;
import org.shakti.mis.platform.exchange.RefusedRow;

/**
 * A run of an import as answers tell it.
 *
 * @param id the run
 * @param name the import
 * @param state {@code running}, {@code done}, {@code failed}, {@code undoing} or {@code undone}
 * @param dryRun nothing was kept
 * @param rows rows in the sheet, the heading not counted
 * @param accepted rows that became records
 * @param unchanged rows that had come in before with the same content
 * @param refused the first refused rows
 * @param refusedRows how many rows were refused
 * @param next where further refused rows are
 * @param skipped rows by module that is off in their district, so that its part of the row was left out
 * @param ignoredColumns headings that the import does not know
 * @param progress how far it is
 * @param failure why it could not go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
        UUID id,
        @JsonProperty("import") String name,
        String state,
        boolean dryRun,
        long rows,
        long accepted,
        long unchanged,
        List<Refused> refused,
        long refusedRows,
        @Nullable String next,
        Map<String, Long> skipped,
        List<String> ignoredColumns,
        Progress progress,
        @Nullable String failure) {

    static ImportJson of(ImportStatus status, List<RefusedRow> refused) {
        ImportStatus.Counts counts = status.counts();
        String next = refused.size() < counts.refused() && !refused.isEmpty()
                ? rows(status.id(), refused.get(refused.size() - 1).line())
                : null;
        return new ImportJson(
                status.id(),
                status.name(),
                status.state().wireName(),
                status.dryRun(),
                counts.total(),
                counts.accepted(),
                counts.unchanged(),
                refused.stream().map(Refused::brief).toList(),
                counts.refused(),
                next,
                status.skipped(),
                status.ignored(),
                new Progress(counts.read(), counts.total()),
                status.failure().orElse(null));
    }

    static String rows(UUID id, long afterLine) {
        return "/api/imports/" + id + "/rows?after=" + afterLine;
    }

    /** How many rows have been read, of how many. */
    public record Progress(long read, long of) {}

    /** A refused row: its first fault, the further ones, and its cells for whoever brought the sheet. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Refused(
            long line,
            @Nullable String column,
            @Nullable String value,
            String code,
            String reason,
            List<RefusedRow.Reason> more,
            Map<String, String> values) {
        static Refused of(RefusedRow row) {
            RefusedRow.Reason first = row.first();
            return new Refused(
                    row.line(), first.column(), first.value(), first.code(), first.reason(), row.more(), row.values());
        }

        /** The same without the cells, which only the list of rows tells. */
        static Refused brief(RefusedRow row) {
            return of(new RefusedRow(row.line(), row.first(), row.more(), Map.of()));
        }
    }

    /** Refused rows, and where the next ones are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedPage(List<Refused> items, @Nullable String next) {
        static RefusedPage of(UUID id, List<RefusedRow> rows, int limit) {
            String next =
                    rows.size() == limit ? rows(id, rows.get(rows.size() - 1).line()) : null;
            return new RefusedPage(rows.stream().map(Refused::of).toList(), next);
        }

        private static String rows(UUID id, long afterLine) {
            return ImportJson.rows(id, afterLine);
        }
    }
}
