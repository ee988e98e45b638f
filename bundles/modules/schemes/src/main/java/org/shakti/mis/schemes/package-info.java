/** Schemes of the states and the union: who is entitled to what and why, and what was applied for. */
@NullMarked
package org.shakti.mis.schemes;

import org.jspecify.annotations.NullMarked;
