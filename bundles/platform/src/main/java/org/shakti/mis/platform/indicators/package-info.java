/** Counts records into indicators and boards. */
@NullMarked
package org.shakti.mis.platform.indicators;

import org.jspecify.annotations.NullMarked;
