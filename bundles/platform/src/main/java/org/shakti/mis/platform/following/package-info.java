/** Tells modules, after the commit, what was written and what has become due: each once at least, those of one record in order. */
@NullMarked
package org.shakti.mis.platform.following;

import org.jspecify.annotations.NullMarked;
