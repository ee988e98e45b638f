/** Invented records, the same for both sides. */
@NullMarked
package org.shakti.mis.bench.data;

import org.jspecify.annotations.NullMarked;
