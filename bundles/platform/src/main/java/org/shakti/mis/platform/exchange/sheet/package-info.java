/** Reads sheets row by row, whatever their format, and makes values and faults of the cells. Knows no database. */
@NullMarked
package org.shakti.mis.platform.exchange.sheet;

import org.jspecify.annotations.NullMarked;
