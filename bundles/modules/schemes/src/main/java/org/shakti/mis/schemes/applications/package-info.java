/** Applications for schemes: what is known of a person with her consent, what was promised on filing, and what is late. */
@NullMarked
package org.shakti.mis.schemes.applications;

import org.jspecify.annotations.NullMarked;
