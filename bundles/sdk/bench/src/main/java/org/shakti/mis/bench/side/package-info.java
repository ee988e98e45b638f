/** The two sides that are compared: how to start, fill and ask each. */
@NullMarked
package org.shakti.mis.bench.side;

import org.jspecify.annotations.NullMarked;
