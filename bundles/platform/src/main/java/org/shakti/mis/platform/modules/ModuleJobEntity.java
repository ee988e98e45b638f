package org.shakti.mis.platform.modules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.modules.ModuleEntity.Wanted;

/** One installing or removing, and how it went. */
@Entity(name = "ModulesJob")
@Table(name = "mod_job")
class ModuleJobEntity {
    private static final int LONGEST = 2000;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "module")
    private String module;

    @Column(name = "wanted")
    private String wanted;

    @Column(name = "status")
    private String status;

    @Column(name = "error")
    private @Nullable String error;

    @Column(name = "asked_at")
    private LocalDateTime askedAt;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAt;

    protected ModuleJobEntity() {} // for JPA

    ModuleJobEntity(UUID id, String module, Wanted wanted, Instant now) {
        this.id = id.toString();
        this.module = module;
        this.wanted = wanted.name();
        this.status = ModuleJob.Status.QUEUED.name();
        this.askedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    void set(ModuleJob.Status next, @Nullable Trouble trouble, Instant now) {
        String why = trouble == null ? null : trouble.write();
        this.status = next.name();
        this.error = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST));
        this.endedAt = next.over() ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : null;
    }

    ModuleJob toJob() {
        return new ModuleJob(
                UUID.fromString(id),
                module,
                Wanted.valueOf(wanted) == Wanted.INSTALLED,
                ModuleJob.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(error).map(Trouble::read));
    }
}
