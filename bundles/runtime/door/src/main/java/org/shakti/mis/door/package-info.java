/** Answers for the HTTP server where nothing else does: while the program starts, and where a request fails in it. */
@NullMarked
package org.shakti.mis.door;

import org.jspecify.annotations.NullMarked;
