-- What a write with a key was answered, so that the same write sent again is answered alike and done once. Keys and
-- contents are keyed hashes; answers hold no identity fields.
CREATE TABLE stored_answer (
  id          CHAR(64)     NOT NULL PRIMARY KEY,
  content     CHAR(64)     NOT NULL,
  answered_at TIMESTAMP    NOT NULL,
  status      INTEGER      NOT NULL,
  version     BIGINT,
  location    VARCHAR(120),
  body        TEXT
);
CREATE INDEX stored_answer_age ON stored_answer (answered_at);
