package org.shakti.mis.platform.indicators;

import java.time.LocalDate;
import java.util.Optional;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.record.RecordView;

/**
 * A clock that runs for a record.
 *
 * @param record the record
 * @param root the record it hangs below; itself when it hangs below none
 * @param clock the clock; absent when its definition is gone
 * @param since from when its age is counted
 * @param days its age
 */
public record AgedRecord(RecordView record, RecordView root, Optional<Clock> clock, LocalDate since, long days) {}
