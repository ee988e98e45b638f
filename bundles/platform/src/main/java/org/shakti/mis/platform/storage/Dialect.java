package org.shakti.mis.platform.storage;

/** The databases that are supported. */
public enum Dialect {
    /** Embedded Apache Derby. */
    DERBY,
    /** PostgreSQL. */
    POSTGRESQL
}
