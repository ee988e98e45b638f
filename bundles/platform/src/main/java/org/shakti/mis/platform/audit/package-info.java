/** Writes the log of who did what, in the same transaction as the deed. */
@NullMarked
package org.shakti.mis.platform.audit;

import org.jspecify.annotations.NullMarked;
