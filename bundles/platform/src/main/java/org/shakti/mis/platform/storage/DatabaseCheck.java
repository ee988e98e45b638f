package org.shakti.mis.platform.storage;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Tells whether the database is there, migrated and answering. */
@Component(service = DatabaseCheck.class)
public final class DatabaseCheck {
    private static final int SECONDS = 2;

    private final @Nullable DataSource source;

    @Activate
    public DatabaseCheck(
            @Reference(
                            target = "(osgi.jndi.service.name=shakti-platform)",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable DataSource source) {
        this.source = source;
    }

    /** Returns what is amiss, in plain words; empty when all is well. */
    public Optional<String> trouble() {
        if (source == null) {
            return Optional.of(
                    "The database is not reachable or its schema could not be brought up to date; see the log.");
        }
        try (var connection = source.getConnection()) {
            return connection.isValid(SECONDS) ? Optional.empty() : Optional.of("The database does not answer.");
        } catch (SQLException e) {
            return Optional.of("The database does not answer.");
        }
    }
}
