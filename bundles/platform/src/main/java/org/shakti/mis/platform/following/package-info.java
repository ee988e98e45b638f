/** Tells modules, after the commit, what was written and what has become due: each once at least, in order. */
@NullMarked
package org.shakti.mis.platform.following;

import org.jspecify.annotations.NullMarked;
