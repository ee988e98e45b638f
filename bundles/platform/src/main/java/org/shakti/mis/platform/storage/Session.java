package org.shakti.mis.platform.storage;

import java.sql.Connection;
import javax.persistence.EntityManager;

/**
 * One open transaction: typed entities and generated SQL share its connection, so they commit together. Used by the one
 * thread that runs the transaction.
 *
 * @param entities typed entities; flush before generated SQL has to see them
 * @param connection the transaction's own connection; never close, commit or roll it back
 * @param course what still has to happen before and after the end of the transaction
 */
public record Session(EntityManager entities, Connection connection, Course course) {}
