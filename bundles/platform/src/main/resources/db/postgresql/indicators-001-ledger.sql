-- What each number counts, kept so that a board need not look at every record. It can always be made anew from the
-- records; while it is being made, numbers are counted from the records themselves.
CREATE TABLE indicator_ledger (
  id        INTEGER     NOT NULL PRIMARY KEY,
  signature VARCHAR(64) NOT NULL,
  complete  BOOLEAN     NOT NULL
);
INSERT INTO indicator_ledger VALUES (1, '', FALSE);

-- Roots below which something was written since; written with the record itself, so none is ever missed.
CREATE TABLE indicator_touch (
  id      BIGINT   NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  root_id CHAR(36) NOT NULL
);

-- Every root that a number counts, with each day on which something made it count.
CREATE TABLE indicator_member (
  counted      VARCHAR(90) NOT NULL,
  root_id      CHAR(36)    NOT NULL,
  on_day       DATE,
  district     VARCHAR(12) NOT NULL,
  organisation VARCHAR(64) NOT NULL,
  owner        VARCHAR(64) NOT NULL,
  in_block     VARCHAR(12)
);
CREATE INDEX indicator_member_root ON indicator_member (root_id);
CREATE INDEX indicator_member_day ON indicator_member (counted, on_day);

-- How many roots a number counts in one place and caseload.
CREATE TABLE indicator_cell (
  counted      VARCHAR(90) NOT NULL,
  district     VARCHAR(12) NOT NULL,
  organisation VARCHAR(64) NOT NULL,
  owner        VARCHAR(64) NOT NULL,
  in_block     VARCHAR(12) NOT NULL,
  roots        BIGINT      NOT NULL,
  PRIMARY KEY (counted, district, organisation, owner, in_block)
);
