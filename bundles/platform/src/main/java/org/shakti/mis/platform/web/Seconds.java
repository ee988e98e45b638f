package org.shakti.mis.platform.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.shakti.mis.api.error.MalformedInputException;

/** Reads seconds from parameters of a request; what is no number is named, not answered as if nothing were here. */
final class Seconds {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private Seconds() {}

    /** Returns the seconds, none instead of fewer and the most instead of more. */
    static Duration read(String name, String text, int most) {
        if (!NUMBER.matcher(text).matches()) {
            throw new MalformedInputException(name + " must be a number of seconds such as " + most + ".");
        }
        return Duration.ofSeconds(Math.max(0, Math.min(Integer.parseInt(text), most)));
    }
}
