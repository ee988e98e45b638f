/** Knows what is installed, and where it is enabled. */
@NullMarked
package org.shakti.mis.platform.modules;

import org.jspecify.annotations.NullMarked;
