package org.shakti.mis.platform.access;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One role of one account in one district; an empty district stands for none named. */
@Entity(name = "AccessGrant")
@Table(name = "acc_grant")
class GrantEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "role_id")
    private String role;

    @Column(name = "district")
    private String district;

    protected GrantEntity() {} // for JPA

    GrantEntity(String id, String account, String role, String district) {
        this.id = id;
        this.account = account;
        this.role = role;
        this.district = district;
    }

    String account() {
        return account;
    }

    String role() {
        return role;
    }

    String district() {
        return district;
    }
}
