package org.shakti.mis.platform.following;

import java.sql.SQLException;

/** Says what failed, without texts that may hold values. */
final class Faults {
    private Faults() {}

    static String kind(Throwable failure) {
        StringBuilder kind = new StringBuilder(failure.getClass().getSimpleName());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            kind.append(" < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                kind.append(' ').append(sql.getSQLState());
            }
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? kind.toString() : kind + " at " + trace[0];
    }
}
