package org.shakti.mis.platform.access;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Transactions;

/**
 * What the administrator sets for everybody. Asking costs no query: a change is seen at once on this node, and within
 * ten seconds on others.
 */
@Component(service = Settings.class)
public final class Settings {
    /** What holds until somebody sets something: a name that tells a passer-by nothing. */
    static final Values INITIAL = new Values(10, 72, "Notes");

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 40;

    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    /** Made by the container. */
    @Activate
    public Settings(@Reference Transactions transactions, @Reference AuditTrail audit) {
        this(transactions, audit, Clock.systemUTC());
    }

    Settings(Transactions transactions, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns what is set now. */
    public Values current() {
        Instant now = clock.instant();
        Known last = known.get();
        if (last != null && now.isBefore(last.until())) {
            return last.values();
        }
        Values values = transactions
                .read(session -> new SettingsRepository(session.entities()).values())
                .orElse(INITIAL);
        known.set(new Known(values, now.plus(REMEMBERED)));
        return values;
    }

    /** Sets everything; only for those who look after the whole instance. */
    public Values set(Caller caller, Values wanted) {
        if (!caller.scope().equals(Scope.INSTANCE)) {
            throw new NotAllowedException("accounts.manage on the whole instance");
        }
        Values values = wanted.checked();
        transactions.write(session -> {
            new SettingsRepository(session.entities()).set(values);
            audit.append(session, caller.account(), "settings.changed", SettingsEntity.ONLY, values.told());
            return true;
        });
        known.set(null);
        return values;
    }

    /**
     * Everything that can be set.
     *
     * @param idleMinutes minutes without a touch after which a screen locks
     * @param leaseHours hours that a device may work without having met the server
     * @param appName name that the app shows of itself; neutral, because others look at the screen too
     */
    public record Values(int idleMinutes, int leaseHours, String appName) {
        private Values checked() {
            List<FieldError> errors = new ArrayList<>();
            within(errors, "idleMinutes", idleMinutes, 120);
            within(errors, "leaseHours", leaseHours, 336);
            String name = Normalizer.normalize(appName.strip(), Normalizer.Form.NFC);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                errors.add(new FieldError(
                        "appName",
                        "length",
                        "Between 1 and " + LONGEST_NAME + " characters are needed.",
                        Map.of("min", 1, "max", LONGEST_NAME)));
            } else if (name.codePoints().anyMatch(Character::isISOControl)) {
                errors.add(
                        FieldError.of("appName", "bad-characters", "The text holds characters that cannot be kept."));
            }
            if (!errors.isEmpty()) {
                throw new InvalidInputException(errors);
            }
            return new Values(idleMinutes, leaseHours, name);
        }

        private static void within(List<FieldError> errors, String field, int value, int most) {
            if (value < 1) {
                errors.add(new FieldError(field, "too-small", "At least 1 is needed.", Map.of("min", 1)));
            } else if (value > most) {
                errors.add(
                        new FieldError(field, "too-large", "At most " + most + " is possible.", Map.of("max", most)));
            }
        }

        private Map<String, String> told() {
            return Map.of(
                    "idleMinutes", Integer.toString(idleMinutes),
                    "leaseHours", Integer.toString(leaseHours),
                    "appName", appName);
        }
    }

    private record Known(Values values, Instant until) {}
}
