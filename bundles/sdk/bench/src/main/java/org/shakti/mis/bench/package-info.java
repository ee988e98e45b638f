/** Measures the product beside a bare peer that does the same work on the same kind of database. */
@NullMarked
package org.shakti.mis.bench;

import org.jspecify.annotations.NullMarked;
