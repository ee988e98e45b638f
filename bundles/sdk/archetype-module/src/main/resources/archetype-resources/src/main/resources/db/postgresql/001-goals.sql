-- Tables of a module begin with its name. A script that has run is never changed: add another one.
CREATE TABLE ${prefix}_goal (
  district VARCHAR(10) NOT NULL PRIMARY KEY,
  minutes INTEGER NOT NULL,
  version INTEGER NOT NULL
);
