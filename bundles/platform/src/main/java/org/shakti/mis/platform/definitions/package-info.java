/** Reads the definitions of every started pack, checks them and layers them into one catalogue. */
@NullMarked
package org.shakti.mis.platform.definitions;

import org.jspecify.annotations.NullMarked;
