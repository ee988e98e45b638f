/** Letters: templates as packs write them, filled in and never able to carry anything but words. */
@NullMarked
package org.shakti.mis.demands.letters;

import org.jspecify.annotations.NullMarked;
