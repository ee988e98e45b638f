package org.shakti.mis.platform.storage;

/**
 * Numbers transactions so that a reader who goes by (number, row) never misses a row that is committed later than one
 * it has already seen: it reads only below {@link #settled}, and everything below is over for good.
 */
public interface CommitOrder {
    /** Returns the SQL of this transaction's number for an INSERT; it has one parameter, {@link #parameter}. */
    String numberSql();

    /** Returns the value to bind for {@link #numberSql} in this transaction. */
    long parameter(Session session);

    /**
     * Returns the first of {@code count} numbers for rows, greater than all that this process gave before and following
     * the clock. They put rows of one transaction, or of one record, in order; identity columns would do it too, but
     * Derby lets some of the first concurrent inserts after a start fail on them.
     */
    long rows(int count);

    /** Returns the SQL of the first number that is not settled; it has one parameter, {@link #settled}. */
    String settledSql();

    /** Returns the value to bind for {@link #settledSql}. */
    long settled();
}
