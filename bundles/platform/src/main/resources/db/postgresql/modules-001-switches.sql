-- What this instance shall have installed; every node brings itself to this state.
CREATE TABLE mod_module (
  id VARCHAR(50) NOT NULL PRIMARY KEY,
  wanted VARCHAR(10) NOT NULL,
  changed_at TIMESTAMP NOT NULL
);

-- Installing and removing, one row for each time it was asked for.
CREATE TABLE mod_job (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  module VARCHAR(50) NOT NULL,
  wanted VARCHAR(10) NOT NULL,
  status VARCHAR(10) NOT NULL,
  error VARCHAR(2000),
  asked_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP
);

-- Only what was switched; without a row a module is on.
CREATE TABLE mod_switch (
  id VARCHAR(70) NOT NULL PRIMARY KEY,
  module VARCHAR(50) NOT NULL,
  district VARCHAR(10) NOT NULL,
  enabled BOOLEAN NOT NULL,
  changed_at TIMESTAMP NOT NULL
);

-- Grows with every switch, so that other nodes see that there is something new.
CREATE TABLE mod_switch_version (
  id VARCHAR(10) NOT NULL PRIMARY KEY,
  changes BIGINT NOT NULL
);
INSERT INTO mod_switch_version (id, changes) VALUES ('switches', 0);
