package org.shakti.mis.platform.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** Moments in columns without a zone: always UTC, whatever the zone of the machine. */
final class AuditTimes {
    private AuditTimes() {}

    static Timestamp column(Instant moment) {
        return Timestamp.from(moment);
    }

    /** A calendar is not safe for concurrent use, so each call takes its own. */
    static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    }
}
