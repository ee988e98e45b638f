package org.shakti.mis.platform.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that names this installation. */
@Entity(name = "Instance")
@Table(name = "shakti_instance")
class InstanceEntity {
    @Id
    private String id;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected InstanceEntity() {} // for JPA

    InstanceEntity(UUID id, Instant createdAt) {
        this.id = id.toString();
        this.createdAt = LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC);
    }

    UUID id() {
        return UUID.fromString(id);
    }

    Instant createdAt() {
        return createdAt.toInstant(ZoneOffset.UTC);
    }
}
