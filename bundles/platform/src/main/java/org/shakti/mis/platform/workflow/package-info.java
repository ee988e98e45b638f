/** Moves records through their states, and opens tasks when clocks say so. */
@NullMarked
package org.shakti.mis.platform.workflow;

import org.jspecify.annotations.NullMarked;
