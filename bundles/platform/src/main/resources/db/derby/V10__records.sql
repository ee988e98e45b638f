-- Which columns and indexes each record type has got so far, so that nobody has to ask the database for them.
CREATE TABLE record_table (
  type     VARCHAR(40) NOT NULL PRIMARY KEY,
  checksum CHAR(64)    NOT NULL,
  shape    CLOB        NOT NULL
);

-- Every state that a record has entered.
CREATE TABLE state_entry (
  id          BIGINT       NOT NULL,
  record_type VARCHAR(30)  NOT NULL,
  record_id   CHAR(36)     NOT NULL,
  state       VARCHAR(40)  NOT NULL,
  entered_on  DATE         NOT NULL,
  recorded_at TIMESTAMP    NOT NULL,
  recorded_by VARCHAR(64)  NOT NULL,
  evidence    VARCHAR(4000),
  note        VARCHAR(4000),
  PRIMARY KEY (record_id, id)
);

-- Every write of a record. In the order of (tx, id) this is also the change feed: see commit_order.
CREATE TABLE record_history (
  tx           BIGINT      NOT NULL,
  id           BIGINT      NOT NULL,
  record_type  VARCHAR(30) NOT NULL,
  record_id    CHAR(36)    NOT NULL,
  version      BIGINT      NOT NULL,
  written_at   TIMESTAMP   NOT NULL,
  written_by   VARCHAR(64) NOT NULL,
  action       VARCHAR(20) NOT NULL,
  district     VARCHAR(12) NOT NULL,
  organisation VARCHAR(64) NOT NULL,
  owner        VARCHAR(64) NOT NULL,
  changes      CLOB        NOT NULL,
  PRIMARY KEY (tx, id)
);
CREATE INDEX record_history_record ON record_history (record_id, version);

-- What is added to a database's own transaction numbers, so that they go on growing after a restore.
CREATE TABLE commit_order (
  id    INTEGER NOT NULL PRIMARY KEY,
  shift BIGINT  NOT NULL
);
INSERT INTO commit_order VALUES (1, 0);

-- Nobody waits for a lock for a minute, which is the default.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '10');
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '1');
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.language.statementCacheSize', '1000');
