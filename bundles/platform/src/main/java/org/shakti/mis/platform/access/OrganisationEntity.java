package org.shakti.mis.platform.access;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An organisation that accounts work for and that keeps records. */
@Entity(name = "AccessOrganisation")
@Table(name = "acc_organisation")
class OrganisationEntity {
    /** The organisation that every instance starts with. */
    static final String HOME = "home";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "title")
    private String title;

    protected OrganisationEntity() {} // for JPA

    OrganisationEntity(String id, String title) {
        this.id = id;
        this.title = title;
    }

    Organisation toOrganisation() {
        return new Organisation(id, title);
    }
}
