/** The HTTP face: guard, problems, generic resources. */
@NullMarked
package org.shakti.mis.platform.web;

import org.jspecify.annotations.NullMarked;
