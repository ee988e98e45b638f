package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the {@link InstanceKey}; makes it at the first start, and never beside a database that needs the old one. */
@Component(
        service = {},
        immediate = true)
public final class InstanceKeyFile {
    private final ServiceRegistration<InstanceKey> registration;

    @Activate
    public InstanceKeyFile(BundleContext context) throws IOException {
        Path data = Path.of(context.getProperty("karaf.data"));
        registration = context.registerService(InstanceKey.class, open(data), null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }

    static InstanceKey open(Path data) throws IOException {
        Path file = data.resolve("keys").resolve("instance.key");
        if (Files.exists(file)) {
            return InstanceKey.read(file);
        }
        if (Files.exists(data.resolve("db").resolve("shakti"))) {
            throw new IOException(
                    "There is a database but no key file data/keys/instance.key: restore it from its backup.");
        }
        return InstanceKey.create(file);
    }
}
