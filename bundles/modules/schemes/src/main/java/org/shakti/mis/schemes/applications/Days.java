package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in India count them. */
final class Days {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private Days() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
