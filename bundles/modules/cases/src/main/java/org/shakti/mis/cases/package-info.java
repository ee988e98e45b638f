/** What the data of the case pack cannot say: a case told as one story, and the days that awards stay unpaid. */
@NullMarked
package org.shakti.mis.cases;

import org.jspecify.annotations.NullMarked;
