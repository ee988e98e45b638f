package org.shakti.mis.platform.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One who may sign in: a person with a password, or a program with tokens. */
@Entity(name = "AccessAccount")
@Table(name = "acc_account")
class AccountEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "login")
    private String login;

    @Column(name = "kind")
    private String kind;

    @Column(name = "secret")
    private @Nullable String secret;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "lang")
    private String language;

    @Column(name = "active")
    private boolean active;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected AccountEntity() {} // for JPA

    AccountEntity(Account account, @Nullable String secret, Instant now) {
        this.id = account.id();
        this.login = account.login();
        this.kind = account.kind().wireName();
        this.secret = secret;
        this.organisation = account.organisation();
        this.language = account.language();
        this.active = account.active();
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    Account toAccount() {
        return new Account(id, login, Account.Kind.of(kind), organisation, language, active);
    }

    Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    void setActive(boolean active) {
        this.active = active;
    }

    void setSecret(String secret) {
        this.secret = secret;
    }
}
