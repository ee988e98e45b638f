package org.shakti.mis.platform.exchange;

/**
 * What tells a row apart, as keyed hashes.
 *
 * @param key hash of the value of the key column
 * @param content hash of all values
 * @param shortKey the key once more in 64 bits
 */
record RowIdentity(String key, String content, long shortKey) {}
