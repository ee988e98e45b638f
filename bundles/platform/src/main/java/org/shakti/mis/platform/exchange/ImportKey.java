package org.shakti.mis.platform.exchange;

import java.io.Serializable;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row that came in: keyed hashes of its key and content, and the records that it became. */
@Entity
@Table(name = "import_key")
class ImportKey {
    /** Read by the persistence provider. */
    @EmbeddedId
    @SuppressWarnings("UnusedVariable")
    private Key key;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "job_id")
    private String job;

    @Column(name = "line")
    private long line;

    @Column(name = "made")
    private String made;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ImportKey() {}

    ImportKey(String importName, RowIdentity identity, UUID job, long line, String made) {
        this.key = new Key(importName, identity.key());
        this.contentHash = identity.content();
        this.job = job.toString();
        this.line = line;
        this.made = made;
    }

    long line() {
        return line;
    }

    String made() {
        return made;
    }

    /** Names a row of an import, whichever run brought it. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "import_name")
        private String importName;

        @Column(name = "key_hash")
        private String keyHash;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        protected Key() {}

        Key(String importName, String keyHash) {
            this.importName = importName;
            this.keyHash = keyHash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.keyHash.equals(keyHash) && key.importName.equals(importName);
        }

        @Override
        public int hashCode() {
            return keyHash.hashCode() * 31 + importName.hashCode();
        }
    }
}
