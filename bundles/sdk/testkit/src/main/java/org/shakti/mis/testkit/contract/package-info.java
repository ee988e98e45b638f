/** What every implementation of an extension point has to keep; implement the interface in a test of your own. */
@NullMarked
package org.shakti.mis.testkit.contract;

import org.jspecify.annotations.NullMarked;
