package org.shakti.mis.platform.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;

/**
 * The key of the command line: new at every start, readable only by whoever may read the data folder, accepted only
 * from this machine. It sets up accounts and modules and brings in sheets; it can make records but reads none.
 */
@Component(service = ConsoleKey.class)
public final class ConsoleKey {
    private static final Set<String> PERMISSIONS = Set.of(
            "accounts.manage",
            "accounts.grant:*",
            "modules.install",
            "instance.backup",
            "modules.switch",
            "imports.run",
            "imports.undo",
            "boards.read",
            "audit.read",
            "definitions.read",
            "records.create:*",
            "records.change:*",
            "records.move:*");

    private final String hash;

    /** Made by the container. */
    @Activate
    public ConsoleKey(BundleContext context) throws IOException {
        this(Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("data")));
    }

    ConsoleKey(Path data) throws IOException {
        String token = new Secrets().token();
        this.hash = Secrets.hash(token);
        new PrivateFile(data.resolve("keys").resolve("console.token")).write(token);
    }

    boolean fits(String token) {
        return Secrets.same(hash, Secrets.hash(token));
    }

    Caller caller() {
        return new Caller("console", PERMISSIONS, Scope.INSTANCE, "en", OrganisationEntity.HOME);
    }
}
