package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.exchange.ImportOverview;
import org.shakti.mis.platform.exchange.ImportStatus;

/**
 * What can be brought in, and what was.
 *
 * @param imports the sheets
 * @param runs runs that the caller may see, the newest first
 * @param next where older runs are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportList(List<ImportColumns> imports, List<Run> runs, @Nullable String next) {
    static ImportList of(List<ImportColumns> imports, List<ImportOverview.Listed> runs, int limit) {
        UUID last = runs.isEmpty() ? null : runs.get(runs.size() - 1).status().id();
        return new ImportList(
                imports,
                runs.stream().map(Run::of).toList(),
                runs.size() == limit && last != null ? last.toString() : null);
    }

    /**
     * A run.
     *
     * @param run its id
     * @param name the import
     * @param at when it was begun
     * @param by account that began it
     * @param own whether that was the caller, who alone may read the cells of refused rows
     * @param state where it stands
     * @param dryRun nothing was kept
     * @param counts rows by what became of them
     */
    public record Run(
            UUID run,
            @JsonProperty("import") String name,
            Instant at,
            String by,
            boolean own,
            String state,
            boolean dryRun,
            ImportStatus.Counts counts) {
        static Run of(ImportOverview.Listed listed) {
            ImportStatus status = listed.status();
            return new Run(
                    status.id(),
                    status.name(),
                    listed.at(),
                    listed.by(),
                    listed.own(),
                    status.state().wireName(),
                    status.dryRun(),
                    status.counts());
        }
    }
}
