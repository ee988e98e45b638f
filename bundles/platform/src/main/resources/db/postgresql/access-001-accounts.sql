-- Who may sign in. Logins are names that people chose; nothing else here names a person.
CREATE TABLE acc_organisation (
  id VARCHAR(40) NOT NULL PRIMARY KEY,
  title VARCHAR(200) NOT NULL
);
INSERT INTO acc_organisation (id, title) VALUES ('home', 'Home organisation');

CREATE TABLE acc_account (
  id VARCHAR(40) NOT NULL PRIMARY KEY,
  login VARCHAR(80) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  secret VARCHAR(200),
  organisation VARCHAR(40) NOT NULL,
  lang VARCHAR(5) NOT NULL,
  active BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT acc_account_login UNIQUE (login)
);

-- One row for each role and district; an empty district stands for "no district named".
CREATE TABLE acc_grant (
  id VARCHAR(40) NOT NULL PRIMARY KEY,
  account VARCHAR(40) NOT NULL,
  role_id VARCHAR(60) NOT NULL,
  district VARCHAR(10) NOT NULL,
  CONSTRAINT acc_grant_once UNIQUE (account, role_id, district)
);

-- Only hashes of secrets are kept, so that a copy of this table opens nothing.
CREATE TABLE acc_session (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  account VARCHAR(40) NOT NULL,
  started_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL
);
CREATE INDEX acc_session_account ON acc_session (account);

CREATE TABLE acc_token (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  account VARCHAR(40) NOT NULL,
  made_at TIMESTAMP NOT NULL
);
CREATE INDEX acc_token_account ON acc_token (account);

CREATE TABLE acc_first_run (
  id VARCHAR(10) NOT NULL PRIMARY KEY,
  hash VARCHAR(64) NOT NULL,
  made_at TIMESTAMP NOT NULL
);
