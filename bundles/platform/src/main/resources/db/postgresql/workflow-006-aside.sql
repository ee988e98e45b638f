-- Writes that a follower failed on again and again: set aside so that those behind them go on, and told again later.
CREATE TABLE follower_aside (
  follower    VARCHAR(80) NOT NULL,
  tx          BIGINT      NOT NULL,
  row_        BIGINT      NOT NULL,
  record_type VARCHAR(30) NOT NULL,
  record_id   CHAR(36)    NOT NULL,
  tries       INTEGER     NOT NULL,
  again_at    BIGINT      NOT NULL,
  PRIMARY KEY (follower, tx, row_)
);
CREATE INDEX follower_aside_record ON follower_aside (follower, record_id);
