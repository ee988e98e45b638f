/** The ladders of packs: which office is asked after which, and after how many days. */
@NullMarked
package org.shakti.mis.demands.ladders;

import org.jspecify.annotations.NullMarked;
