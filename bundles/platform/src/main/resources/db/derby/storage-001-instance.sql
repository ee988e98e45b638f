-- This installation: one row, made at the first start.
CREATE TABLE shakti_instance (
  id         CHAR(36)  NOT NULL PRIMARY KEY,
  created_at TIMESTAMP NOT NULL
);
