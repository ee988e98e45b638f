package org.shakti.mis.platform.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.storage.DatabaseCheck;

/** Lets the instance count as ready only while its database answers. */
@Component(service = Readiness.class)
public final class DatabaseReadiness implements Readiness {
    private final DatabaseCheck database;

    @Activate
    public DatabaseReadiness(@Reference DatabaseCheck database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> trouble() {
        return database.trouble();
    }
}
