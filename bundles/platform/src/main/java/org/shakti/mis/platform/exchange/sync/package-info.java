/** Writes that are sent again, and what a client away from the network has to be told. */
@NullMarked
package org.shakti.mis.platform.exchange.sync;

import org.jspecify.annotations.NullMarked;
