/** Brings sheets in and takes data out. */
@NullMarked
package org.shakti.mis.platform.exchange;

import org.jspecify.annotations.NullMarked;
