package org.shakti.mis.api.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A search for open tasks, by date.
 *
 * @param assignee only tasks of this account; of any when absent
 * @param district only tasks in this district (LGD code); in any when absent
 * @param until only tasks due on or before that day; any when absent
 * @param warned only tasks that are overdue or warn already
 * @param limit greatest number of tasks, 1 to 200
 * @param after cursor of the page before; the first page when absent
 */
public record TaskQuery(
        Optional<String> assignee,
        Optional<String> district,
        Optional<LocalDate> until,
        boolean warned,
        int limit,
        Optional<String> after) {}
