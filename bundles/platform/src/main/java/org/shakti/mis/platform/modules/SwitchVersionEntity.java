package org.shakti.mis.platform.modules;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A number that grows with every switch. */
@Entity(name = "ModulesSwitchVersion")
@Table(name = "mod_switch_version")
class SwitchVersionEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "changes")
    private long number;

    protected SwitchVersionEntity() {} // for JPA
}
