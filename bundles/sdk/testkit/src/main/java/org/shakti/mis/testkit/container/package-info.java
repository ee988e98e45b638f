/** The container of the archive, for tests that run inside it. */
@NullMarked
package org.shakti.mis.testkit.container;

import org.jspecify.annotations.NullMarked;
