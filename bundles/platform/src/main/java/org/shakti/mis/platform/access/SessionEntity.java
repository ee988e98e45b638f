package org.shakti.mis.platform.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A person who is signed in, known by the hash of the token only. */
@Entity(name = "AccessSession")
@Table(name = "acc_session")
class SessionEntity {
    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "account")
    private String account;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    protected SessionEntity() {} // for JPA

    SessionEntity(String hash, String account, Instant now) {
        this.hash = hash;
        this.account = account;
        this.startedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.seenAt = startedAt;
    }

    String account() {
        return account;
    }

    Instant startedAt() {
        return startedAt.toInstant(ZoneOffset.UTC);
    }

    Instant seenAt() {
        return seenAt.toInstant(ZoneOffset.UTC);
    }

    void seen(Instant now) {
        this.seenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
