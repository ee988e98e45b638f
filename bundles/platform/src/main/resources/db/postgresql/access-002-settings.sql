-- What the administrator sets for the whole instance: one row, made at the first change.
CREATE TABLE acc_settings (
  id VARCHAR(10) NOT NULL PRIMARY KEY,
  idle_minutes INTEGER NOT NULL,
  lease_hours INTEGER NOT NULL,
  app_name VARCHAR(40) NOT NULL
);
