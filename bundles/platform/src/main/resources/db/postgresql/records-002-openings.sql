-- Who has opened a file, on which day; the same rows are in the audit log, where they are sealed.
CREATE TABLE record_opened (
  root_id   CHAR(36)    NOT NULL,
  account   VARCHAR(64) NOT NULL,
  opened_on DATE        NOT NULL,
  opened_at TIMESTAMP   NOT NULL,
  PRIMARY KEY (root_id, account, opened_on)
);
