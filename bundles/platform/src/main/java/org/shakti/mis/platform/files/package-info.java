/** Keeps pictures and papers: looked at, cleaned and encrypted on their way in, shown with the record that names them. */
@NullMarked
package org.shakti.mis.platform.files;

import org.jspecify.annotations.NullMarked;
