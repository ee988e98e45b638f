package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks a running server how it is: {@code Probe URL [--wait SECONDS]}. Exit code 0 when it is ready, 1 when not. */
public final class Probe {
    private static final int TIMEOUT_MILLIS = 3_000;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private Probe() {}

    public static void main(String[] args) {
        boolean waits = args.length == 3 && "--wait".equals(args[1]);
        var patience = waits ? Duration.ofSeconds(Long.parseLong(args[2])) : Duration.ZERO;
        URI health = URI.create(args[0]);
        long end = System.nanoTime() + patience.toNanos();
        Answer answer = ask(health);
        while (!answer.ready() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = ask(health);
        }
        if (!waits) {
            System.out.println(answer.text());
        }
        System.exit(answer.ready() ? 0 : 1);
    }

    private static Answer ask(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(status == 200, text);
            }
        } catch (IOException e) {
            return new Answer(false, "No answer.");
        }
    }

    private record Answer(boolean ready, String text) {}
}
