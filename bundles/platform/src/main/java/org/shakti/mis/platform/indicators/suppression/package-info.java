/** Which of several numbers must not be told so that no small group can be worked out from the others. */
@NullMarked
package org.shakti.mis.platform.indicators.suppression;

import org.jspecify.annotations.NullMarked;
