-- A batch of an import touches thousands of rows; locking the whole table for it would stop everybody else.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.escalationThreshold', '100000');
