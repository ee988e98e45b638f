package org.shakti.mis.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.shakti.mis.api.error.MalformedInputException;

/** Reads days from parameters of a request. */
final class Days {
    private Days() {}

    static LocalDate read(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedInputException(name + " must be a day such as 2026-11-20.");
        }
    }
}
