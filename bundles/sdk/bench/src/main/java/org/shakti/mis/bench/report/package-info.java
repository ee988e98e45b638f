/** Tables, goals and the page that is written. */
@NullMarked
package org.shakti.mis.bench.report;

import org.jspecify.annotations.NullMarked;
