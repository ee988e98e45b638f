-- When an account has looked for records of a type: some types ask for a search before a new record.
CREATE TABLE search_made (
  id          CHAR(36)    NOT NULL PRIMARY KEY,
  account     VARCHAR(64) NOT NULL,
  record_type VARCHAR(30) NOT NULL,
  made_at     TIMESTAMP   NOT NULL
);
CREATE INDEX search_made_account ON search_made (account, record_type, made_at);
