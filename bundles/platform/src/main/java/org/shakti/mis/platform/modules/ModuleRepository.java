package org.shakti.mis.platform.modules;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.modules.ModuleEntity.Wanted;

/** The stored wishes, jobs and switches, within an open transaction. */
final class ModuleRepository {
    private final EntityManager entities;

    ModuleRepository(EntityManager entities) {
        this.entities = entities;
    }

    Map<String, Wanted> wanted() {
        Map<String, Wanted> wanted = new HashMap<>();
        entities.createQuery("SELECT m FROM ModulesModule m", ModuleEntity.class)
                .getResultList()
                .forEach(m -> wanted.put(m.id(), m.wanted()));
        return wanted;
    }

    void want(String module, Wanted wanted, Instant now) {
        ModuleEntity stored = entities.find(ModuleEntity.class, module);
        if (stored == null) {
            entities.persist(new ModuleEntity(module, wanted, now));
        } else {
            stored.want(wanted, now);
        }
    }

    void addJob(UUID id, String module, Wanted wanted, Instant now) {
        entities.persist(new ModuleJobEntity(id, module, wanted, now));
    }

    Optional<ModuleJob> job(UUID id) {
        return Optional.ofNullable(entities.find(ModuleJobEntity.class, id.toString()))
                .map(ModuleJobEntity::toJob);
    }

    void setJob(UUID id, ModuleJob.Status status, @Nullable Trouble error, Instant now) {
        entities.find(ModuleJobEntity.class, id.toString()).set(status, error, now);
    }

    /** Returns the last job of each module. */
    Map<String, ModuleJob> lastJobs() {
        Map<String, ModuleJob> last = new HashMap<>();
        List<ModuleJobEntity> jobs = entities.createQuery(
                        "SELECT j FROM ModulesJob j ORDER BY j.askedAt", ModuleJobEntity.class)
                .getResultList();
        jobs.forEach(job -> last.put(job.toJob().module(), job.toJob()));
        return last;
    }

    /** Returns the keys of the switches that are off. */
    Set<String> off() {
        return new HashSet<>(
                entities.createQuery("SELECT s.id FROM ModulesSwitch s WHERE s.enabled = :on", String.class)
                        .setParameter("on", false)
                        .getResultList());
    }

    void set(String module, String district, boolean enabled, Instant now) {
        SwitchEntity stored = entities.find(SwitchEntity.class, SwitchEntity.key(module, district));
        if (stored == null) {
            entities.persist(new SwitchEntity(module, district, enabled, now));
        } else {
            stored.set(enabled, now);
        }
        entities.createQuery("UPDATE ModulesSwitchVersion v SET v.number = v.number + 1")
                .executeUpdate();
    }

    long version() {
        return entities.createQuery("SELECT v.number FROM ModulesSwitchVersion v", Long.class)
                .getSingleResult();
    }
}
