package org.shakti.mis.distribution;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Lets the day turn under a running server: from then on its Java takes this time tomorrow for now. The server is the
 * archive as it is shipped and knows nothing of this; only the clock below it is another one.
 */
public final class TurningDay {
    private final Path tomorrow;

    private TurningDay(Path tomorrow) {
        this.tomorrow = tomorrow;
    }

    /** Prepares a server that was not started yet. */
    public static TurningDay in(Installation installation) throws IOException {
        TurningDay made = new TurningDay(installation.home().resolve("tomorrow"));
        Path agent = installation.home().resolve("clock.jar");
        made.write(agent);
        installation.with("SHAKTI_JAVA_OPTS", "-javaagent:" + agent + "=" + made.tomorrow);
        return made;
    }

    /** Makes it tomorrow. */
    public void turn() throws IOException {
        Files.createFile(tomorrow);
    }

    private void write(Path agent) throws IOException {
        Map<String, byte[]> parts = Map.of(ClockAgent.CLOCK, clock(), name(ClockAgent.class), own(ClockAgent.class));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(agent), manifest())) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                jar.putNextEntry(new ZipEntry(part.getKey()));
                jar.write(part.getValue());
            }
        }
    }

    private static byte[] clock() {
        return new ByteBuddy()
                .redefine(Clock.class)
                .visit(Advice.to(Ahead.class).on(ElementMatchers.named("currentInstant")))
                .make()
                .getBytes();
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] own(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream("/" + name(type))) {
            return file.readAllBytes();
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ClockAgent.class.getName());
        main.putValue("Can-Redefine-Classes", "true");
        return manifest;
    }

    /** What is written into the clock of Java: it may name nothing but Java's own types. */
    static final class Ahead {
        private Ahead() {}

        @Advice.OnMethodExit
        static void now(@Advice.Return(readOnly = false) Instant now) {
            String file = System.getProperty(ClockAgent.TOMORROW);
            if (file != null && new File(file).exists()) {
                now = now.plusSeconds(86_400);
            }
        }
    }
}
