package org.shakti.mis.platform.modules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A module that was switched on or off for a district. */
@Entity(name = "ModulesSwitch")
@Table(name = "mod_switch")
class SwitchEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "module")
    private String module;

    @Column(name = "district")
    private String district;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected SwitchEntity() {} // for JPA

    SwitchEntity(String module, String district, boolean enabled, Instant now) {
        this.id = key(module, district);
        this.module = module;
        this.district = district;
        set(enabled, now);
    }

    final void set(boolean on, Instant now) {
        this.enabled = on;
        this.changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    static String key(String module, String district) {
        return module + "/" + district;
    }
}
