/** Plain checks of the files of the web app. */
@NullMarked
package org.shakti.mis.webapp;

import org.jspecify.annotations.NullMarked;
