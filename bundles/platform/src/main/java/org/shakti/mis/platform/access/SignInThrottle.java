package org.shakti.mis.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing. After some failures a login, and an address, has to wait; twice as long after each further
 * failure, up to five minutes. A login that does not exist is treated like one that does. Kept in memory only.
 */
final class SignInThrottle {
    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final int REMEMBERED = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Refuses when the login or the address has to wait. */
    synchronized void check(String login, String address) {
        Instant now = clock.instant();
        refuseBefore(now, failures.get("login " + login));
        refuseBefore(now, failures.get("address " + address));
    }

    synchronized void failed(String login, String address) {
        count("login " + login, FREE_PER_LOGIN);
        count("address " + address, FREE_PER_ADDRESS);
    }

    synchronized void succeeded(String login) {
        failures.remove("login " + login);
    }

    private static void refuseBefore(Instant now, @Nullable Failures past) {
        if (past != null && now.isBefore(past.until())) {
            throw new TooManyTriesException(Duration.between(now, past.until()).toSeconds() + 1);
        }
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        Failures past = failures.remove(key);
        int number = past == null || past.last().plus(FORGOTTEN).isBefore(now) ? 1 : past.number() + 1;
        failures.put(key, new Failures(number, now, now.plus(pause(number - free))));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static Duration pause(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(over, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private record Failures(int number, Instant last, Instant until) {}
}
