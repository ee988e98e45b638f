package org.shakti.mis.platform.workflow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.shakti.mis.api.error.MalformedInputException;

/** Where a page of tasks ended. */
record TaskCursor(LocalDate due, UUID id) {
    static TaskCursor read(String text) {
        try {
            int dot = text.indexOf('.');
            return new TaskCursor(
                    LocalDate.parse(text.substring(0, Math.max(dot, 0))), UUID.fromString(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedInputException("after must be the value of next of the page before.");
        }
    }

    static String write(TaskRow last) {
        return last.days().due() + "." + last.id();
    }
}
