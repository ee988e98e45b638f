package org.shakti.mis.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a run is and what it did so far.
 *
 * @param id the run
 * @param name the import
 * @param state where it stands
 * @param dryRun nothing is kept
 * @param counts rows by what became of them
 * @param skipped rows by module that is switched off in their district, so that its part of the row was left out
 * @param ignored headings of the sheet that the import does not know
 * @param failure why it could not go on
 */
public record ImportStatus(
        UUID id,
        String name,
        ImportState state,
        boolean dryRun,
        Counts counts,
        Map<String, Long> skipped,
        List<String> ignored,
        Optional<String> failure) {
    /** Copies the collections. */
    public ImportStatus {
        skipped = Map.copyOf(skipped);
        ignored = List.copyOf(ignored);
    }

    /** Tells whether there is more to come. */
    public boolean busy() {
        return state == ImportState.RUNNING || state == ImportState.UNDOING;
    }

    /**
     * Rows by what became of them.
     *
     * @param total rows in the sheet, the heading and blank ones not counted
     * @param read rows read so far
     * @param accepted rows that became records
     * @param unchanged rows that had come in before with the same content
     * @param refused rows with a fault
     */
    public record Counts(long total, long read, long accepted, long unchanged, long refused) {}
}
