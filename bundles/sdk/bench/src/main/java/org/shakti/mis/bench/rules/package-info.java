/** What judging schemes costs, beside an expression language that does the same. */
@NullMarked
package org.shakti.mis.bench.rules;

import org.jspecify.annotations.NullMarked;
