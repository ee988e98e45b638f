package org.shakti.mis.platform.storage;

import java.time.Clock;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names this installation; the name is made at the first start and never changes. */
@Component(service = Instance.class, immediate = true)
public final class Instance {
    private final UUID id;

    @Activate
    public Instance(@Reference Transactions transactions) {
        id = transactions.write(Instance::findOrMake);
    }

    /** Returns the name of this installation. */
    public UUID id() {
        return id;
    }

    private static UUID findOrMake(Session session) {
        return session.entities()
                .createQuery("SELECT i FROM Instance i", InstanceEntity.class)
                .getResultStream()
                .findFirst()
                .map(InstanceEntity::id)
                .orElseGet(() -> make(session));
    }

    private static UUID make(Session session) {
        var made = new InstanceEntity(UUID.randomUUID(), Clock.systemUTC().instant());
        session.entities().persist(made);
        return made.id();
    }
}
