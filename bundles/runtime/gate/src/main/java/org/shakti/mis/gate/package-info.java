/** Keeps the order of the start. */
@NullMarked
package org.shakti.mis.gate;

import org.jspecify.annotations.NullMarked;
