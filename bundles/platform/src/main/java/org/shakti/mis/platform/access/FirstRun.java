package org.shakti.mis.platform.access;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On an instance without any person, makes a one-time token for the first administrator at every start. It is shown on
 * the console and lies in {@code first-sign-in} of the data folder until it is used; the database keeps its hash only.
 */
@Component(service = FirstRun.class)
public final class FirstRun {
    static final Duration VALID = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private final PrivateFile file;

    /** Made by the container. */
    @Activate
    public FirstRun(@Reference Transactions transactions, BundleContext context) throws IOException {
        this(
                transactions,
                Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("data")),
                System.out,
                Clock.systemUTC());
    }

    FirstRun(Transactions transactions, Path data, PrintStream console, Clock clock) throws IOException {
        this.file = new PrivateFile(data.resolve("first-sign-in"));
        String token = new Secrets().token();
        boolean needed = transactions.write(session -> {
            if (new AccountRepository(session.entities()).anyPerson()) {
                return false;
            }
            new SignInRepository(session.entities()).replaceFirstRun(Secrets.hash(token), clock.instant());
            return true;
        });
        if (needed) {
            file.write(token);
            console.println("One-time token for the first administrator: " + token);
        } else {
            file.delete();
        }
    }

    /** Takes the shown token away after it was used. */
    void done() {
        try {
            file.delete();
        } catch (IOException e) {
            LOG.warn("The used one-time token could not be deleted; it opens nothing any more.", e);
        }
    }
}
