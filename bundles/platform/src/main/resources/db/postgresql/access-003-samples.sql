-- When sample data was loaded: what was made in between is invented. A load that has not ended is open.
CREATE TABLE acc_sample_load (
  id       CHAR(36)  NOT NULL PRIMARY KEY,
  begun_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP
);
