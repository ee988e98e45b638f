-- One run of an import. Holds counts and progress, never the content of the sheet.
CREATE TABLE import_job (
  id            VARCHAR(36)    NOT NULL PRIMARY KEY,
  import_name   VARCHAR(60)    NOT NULL,
  state         VARCHAR(20)    NOT NULL,
  dry_run       BOOLEAN        NOT NULL,
  account       VARCHAR(100)   NOT NULL,
  caller        VARCHAR(16000) NOT NULL,
  undo_caller   VARCHAR(16000),
  packs         VARCHAR(4000)  NOT NULL,
  ignored       VARCHAR(16000) NOT NULL,
  spool_key     VARCHAR(64),
  total_rows    BIGINT         NOT NULL,
  line_reached  BIGINT         NOT NULL,
  rows_read     BIGINT         NOT NULL,
  accepted      BIGINT         NOT NULL,
  unchanged     BIGINT         NOT NULL,
  refused       BIGINT         NOT NULL,
  skipped       VARCHAR(4000)  NOT NULL,
  failure       VARCHAR(200),
  created_at    TIMESTAMP      NOT NULL,
  finished_at   TIMESTAMP,
  version       BIGINT         NOT NULL
);
CREATE INDEX import_job_state ON import_job (state, created_at);

-- Rows that were refused; a value is left out where the column may identify a person.
CREATE TABLE import_refusal (
  job_id        VARCHAR(36)    NOT NULL,
  line          BIGINT         NOT NULL,
  faults        VARCHAR(16000) NOT NULL,
  PRIMARY KEY (job_id, line)
);

-- Rows that came in, by their key. Key and content are keyed hashes, so that nobody reads a name out of them.
CREATE TABLE import_key (
  import_name   VARCHAR(60)    NOT NULL,
  key_hash      VARCHAR(32)    NOT NULL,
  content_hash  VARCHAR(32)    NOT NULL,
  job_id        VARCHAR(36)    NOT NULL,
  line          BIGINT         NOT NULL,
  made          VARCHAR(4000)  NOT NULL,
  PRIMARY KEY (import_name, key_hash)
);
CREATE INDEX import_key_job ON import_key (job_id, line);
