package org.shakti.mis.platform.access;

import java.util.Optional;
import javax.persistence.EntityManager;

/** The stored settings, within an open transaction. */
final class SettingsRepository {
    private final EntityManager entities;

    SettingsRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Settings.Values> values() {
        return Optional.ofNullable(entities.find(SettingsEntity.class, SettingsEntity.ONLY))
                .map(SettingsEntity::toValues);
    }

    void set(Settings.Values values) {
        SettingsEntity stored = entities.find(SettingsEntity.class, SettingsEntity.ONLY);
        if (stored == null) {
            entities.persist(new SettingsEntity(values));
        } else {
            stored.set(values);
        }
    }
}
