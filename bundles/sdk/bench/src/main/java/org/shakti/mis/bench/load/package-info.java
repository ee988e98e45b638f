/** Sends requests and measures: time, CPU and memory of the server. */
@NullMarked
package org.shakti.mis.bench.load;

import org.jspecify.annotations.NullMarked;
