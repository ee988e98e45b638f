-- Pictures and papers, encrypted. One that no record names is gone after a day.
CREATE TABLE stored_file (
  id           CHAR(36)     NOT NULL PRIMARY KEY,
  uploader     VARCHAR(100) NOT NULL,
  media_type   VARCHAR(40)  NOT NULL,
  octets       INTEGER      NOT NULL,
  touched_at   TIMESTAMP    NOT NULL,
  fingerprint  CHAR(64)     NOT NULL,
  record_type  VARCHAR(30),
  record_id    CHAR(36),
  field        VARCHAR(30),
  key_id       VARCHAR(20)  NOT NULL,
  nonce        VARCHAR(24)  NOT NULL,
  content      BYTEA NOT NULL
);
CREATE INDEX stored_file_uploader ON stored_file (uploader, touched_at);
CREATE INDEX stored_file_record ON stored_file (record_id);
