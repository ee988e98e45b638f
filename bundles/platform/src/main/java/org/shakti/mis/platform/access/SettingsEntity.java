package org.shakti.mis.platform.access;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row of what is set for the instance. */
@Entity(name = "AccessSettings")
@Table(name = "acc_settings")
class SettingsEntity {
    /** Its only key. */
    static final String ONLY = "instance";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "idle_minutes")
    private int idleMinutes;

    @Column(name = "lease_hours")
    private int leaseHours;

    @Column(name = "app_name")
    private String appName;

    protected SettingsEntity() {} // for JPA

    SettingsEntity(Settings.Values values) {
        this.id = ONLY;
        set(values);
    }

    final void set(Settings.Values values) {
        this.idleMinutes = values.idleMinutes();
        this.leaseHours = values.leaseHours();
        this.appName = values.appName();
    }

    Settings.Values toValues() {
        return new Settings.Values(idleMinutes, leaseHours, appName);
    }
}
