-- How far each follower has been told of what was written: a place in record_history.
CREATE TABLE follower_position (
  name VARCHAR(80) NOT NULL PRIMARY KEY,
  tx   BIGINT      NOT NULL,
  row_ BIGINT      NOT NULL
);

-- The due tasks that a follower has been told of.
CREATE TABLE follower_told (
  follower VARCHAR(80) NOT NULL,
  task_id  CHAR(36)    NOT NULL,
  PRIMARY KEY (follower, task_id)
);
CREATE INDEX clock_task_kind ON clock_task (record_type, outcome, due_on);
