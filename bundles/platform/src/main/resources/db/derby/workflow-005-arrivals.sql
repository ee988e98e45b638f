-- Clocks that were looked at for the records that were there before them, and how far the walk along those has come.
CREATE TABLE clock_arrival (
  record_type VARCHAR(30) NOT NULL,
  clock       VARCHAR(60) NOT NULL,
  done        BOOLEAN     NOT NULL,
  last_id     CHAR(36),
  PRIMARY KEY (record_type, clock)
);
