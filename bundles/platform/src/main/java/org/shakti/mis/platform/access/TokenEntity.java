package org.shakti.mis.platform.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A bearer token of a program, known by its hash only. */
@Entity(name = "AccessToken")
@Table(name = "acc_token")
class TokenEntity {
    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "account")
    private String account;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    protected TokenEntity() {} // for JPA

    TokenEntity(String hash, String account, Instant now) {
        this.hash = hash;
        this.account = account;
        this.madeAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    String account() {
        return account;
    }
}
