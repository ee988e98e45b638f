package org.shakti.mis.platform.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one-time token with which the first administrator is made, known by its hash only. */
@Entity(name = "AccessFirstRun")
@Table(name = "acc_first_run")
class FirstRunEntity {
    static final String ONLY = "first";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "hash")
    private String hash;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    protected FirstRunEntity() {} // for JPA

    FirstRunEntity(String hash, Instant now) {
        this.id = ONLY;
        this.hash = hash;
        this.madeAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    String hash() {
        return hash;
    }

    Instant madeAt() {
        return madeAt.toInstant(ZoneOffset.UTC);
    }
}
