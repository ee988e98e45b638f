-- Identity fields, encrypted; nothing else in the database holds them.
CREATE TABLE vault_entry (
  record_type VARCHAR(30) NOT NULL,
  record_id   CHAR(36)    NOT NULL,
  field       VARCHAR(30) NOT NULL,
  key_id      VARCHAR(20) NOT NULL,
  nonce       BYTEA                    NOT NULL,
  ciphertext  BYTEA       NOT NULL,
  PRIMARY KEY (record_id, field)
);

-- Who did what. Written in the transaction of the deed; sealed in the order of (tx, id) soon after.
CREATE TABLE audit_log (
  tx      BIGINT       NOT NULL,
  id      BIGINT       NOT NULL,
  done_at TIMESTAMP    NOT NULL,
  done_by VARCHAR(64)  NOT NULL,
  action  VARCHAR(60)  NOT NULL,
  target  VARCHAR(120) NOT NULL,
  detail  VARCHAR(4000) NOT NULL,
  PRIMARY KEY (tx, id)
);

-- One row for each run of the sealer: the hash of all rows up to (last_tx, last_id), chained to the seal before.
CREATE TABLE audit_seal (
  position  BIGINT    NOT NULL PRIMARY KEY,
  last_tx   BIGINT    NOT NULL,
  last_id   BIGINT    NOT NULL,
  row_count INTEGER   NOT NULL,
  sealed_at TIMESTAMP NOT NULL,
  hash      CHAR(64)  NOT NULL,
  signature CHAR(64)  NOT NULL
);
