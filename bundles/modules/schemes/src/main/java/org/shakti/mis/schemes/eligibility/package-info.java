/** Who is entitled to what, and why: the questions that people and programs ask over HTTP. */
@NullMarked
package org.shakti.mis.schemes.eligibility;

import org.jspecify.annotations.NullMarked;
