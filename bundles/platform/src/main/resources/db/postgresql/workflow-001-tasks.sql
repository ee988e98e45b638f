-- What is to be done by when. One row for each round of a clock that runs for a record; no text about people.
CREATE TABLE clock_task (
  id            CHAR(36)      NOT NULL PRIMARY KEY,
  clock         VARCHAR(60)   NOT NULL,
  record_type   VARCHAR(30)   NOT NULL,
  record_id     CHAR(36)      NOT NULL,
  root_id       CHAR(36)      NOT NULL,
  district      VARCHAR(20)   NOT NULL,
  organisation  VARCHAR(100)  NOT NULL,
  owner         VARCHAR(100)  NOT NULL,
  assignee      VARCHAR(500),
  started_on    DATE          NOT NULL,
  counted_from  DATE          NOT NULL,
  due_on        DATE          NOT NULL,
  warn_on       DATE          NOT NULL,
  opened_at     TIMESTAMP     NOT NULL,
  outcome       VARCHAR(12)   NOT NULL,
  done_on       DATE,
  closed_at     TIMESTAMP,
  closed_by     VARCHAR(100),
  note          VARCHAR(2000)
);
CREATE INDEX clock_task_record ON clock_task (record_id, outcome);
CREATE INDEX clock_task_root ON clock_task (root_id);
CREATE INDEX clock_task_owner ON clock_task (owner, outcome, due_on);
CREATE INDEX clock_task_district ON clock_task (district, outcome, due_on);
CREATE INDEX clock_task_due ON clock_task (outcome, due_on);

-- The evidence named with a step: what it is, its date, and where it is kept.
CREATE TABLE step_evidence (
  id            CHAR(36)      NOT NULL PRIMARY KEY,
  record_id     CHAR(36)      NOT NULL,
  state         VARCHAR(40)   NOT NULL,
  entered_on    DATE          NOT NULL,
  code          VARCHAR(40)   NOT NULL,
  dated_on      DATE,
  note          VARCHAR(2000),
  recorded_at   TIMESTAMP     NOT NULL
);
CREATE INDEX step_evidence_record ON step_evidence (record_id);
