/** Starts and stops the embedded database engine with its bundle. */
@NullMarked
package org.shakti.mis.derby;

import org.jspecify.annotations.NullMarked;
