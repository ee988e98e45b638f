-- What letters begin with, one row for each language in which the administrator has set it.
CREATE TABLE acc_letterhead (
  language VARCHAR(2) NOT NULL PRIMARY KEY,
  words VARCHAR(500) NOT NULL
);
