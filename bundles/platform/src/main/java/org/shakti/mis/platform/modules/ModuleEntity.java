package org.shakti.mis.platform.modules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Whether this instance shall have a module. */
@Entity(name = "ModulesModule")
@Table(name = "mod_module")
class ModuleEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "wanted")
    private String wanted;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected ModuleEntity() {} // for JPA

    ModuleEntity(String id, Wanted wanted, Instant now) {
        this.id = id;
        want(wanted, now);
    }

    String id() {
        return id;
    }

    Wanted wanted() {
        return Wanted.valueOf(wanted);
    }

    final void want(Wanted wish, Instant now) {
        this.wanted = wish.name();
        this.changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** What an instance shall do with a module. */
    enum Wanted {
        /** Have it. */
        INSTALLED,
        /** Be without it; its data stays. */
        REMOVED
    }
}
