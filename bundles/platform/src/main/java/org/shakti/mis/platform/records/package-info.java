/** Keeps records: tables made from record types, history, change feed, idempotency and search. */
@NullMarked
package org.shakti.mis.platform.records;

import org.jspecify.annotations.NullMarked;
