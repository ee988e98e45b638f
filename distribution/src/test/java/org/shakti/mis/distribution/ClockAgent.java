package org.shakti.mis.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.time.Clock;

/** Runs in the server's Java before the server itself and puts the clock of {@link TurningDay} in place. */
public final class ClockAgent {
    static final String TOMORROW = "org.shakti.sample.tomorrow";
    static final String CLOCK = "clock.class";

    private ClockAgent() {}

    /** Takes the path of the file that turns the day. */
    public static void premain(String tomorrow, Instrumentation java) throws Exception {
        System.setProperty(TOMORROW, tomorrow);
        java.redefineClasses(new ClassDefinition(Clock.class, clock()));
    }

    private static byte[] clock() throws IOException {
        try (InputStream file = ClockAgent.class.getResourceAsStream("/" + CLOCK)) {
            return file.readAllBytes();
        }
    }
}
