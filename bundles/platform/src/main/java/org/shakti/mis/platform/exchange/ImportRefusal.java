package org.shakti.mis.platform.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.exchange.sheet.RowFault;
import org.shakti.mis.platform.vault.Seal;

/** A row that was refused, with its faults as stored. */
@Entity
@Table(name = "import_refusal")
class ImportRefusal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_TEXT = 200;

    @EmbeddedId
    private Row row;

    @Column(name = "faults")
    private String faults;

    @Column(name = "key_id")
    private @Nullable String keyId;

    @Column(name = "nonce")
    private byte @Nullable [] nonce;

    @Column(name = "cells")
    private byte @Nullable [] cells;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRefusal() {}

    ImportRefusal(UUID job, long line, List<RowFault> faults) {
        this.row = new Row(job.toString(), line);
        List<RowFault> kept = new ArrayList<>();
        faults.stream().limit(MOST_FAULTS).forEach(fault -> kept.add(shortened(fault)));
        try {
            this.faults = JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Faults cannot be written", e);
        }
    }

    /** Keeps the cells of the row, closed. */
    ImportRefusal with(Seal.Closed closed) {
        keyId = closed.keyId();
        nonce = closed.nonce();
        cells = closed.ciphertext();
        return this;
    }

    /** Returns the cells of the row, closed; nothing when they were not kept. */
    Optional<Seal.Closed> cells() {
        return keyId == null || nonce == null || cells == null
                ? Optional.empty()
                : Optional.of(new Seal.Closed(keyId, nonce, cells));
    }

    private static RowFault shortened(RowFault fault) {
        return new RowFault(fault.column(), fault.code(), cut(fault.detail()), cut(fault.value()));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    long line() {
        return row.line;
    }

    List<RowFault> faults() {
        try {
            return JSON.readValue(faults, new TypeReference<List<RowFault>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored faults cannot be read", e);
        }
    }

    /** Names a row of a run. */
    @Embeddable
    static class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "job_id")
        private String job;

        @Column(name = "line")
        private long line;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        protected Row() {}

        Row(String job, long line) {
            this.job = job;
            this.line = line;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && row.line == line && row.job.equals(job);
        }

        @Override
        public int hashCode() {
            return job.hashCode() * 31 + Long.hashCode(line);
        }
    }
}
