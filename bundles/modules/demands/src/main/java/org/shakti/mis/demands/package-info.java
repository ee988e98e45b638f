/** What is asked of duty bearers: offices, ladders, letters, proof, answers and silence. */
@NullMarked
package org.shakti.mis.demands;

import org.jspecify.annotations.NullMarked;
