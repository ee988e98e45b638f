/** The rule engine: typed criteria in three-valued logic, compiled to slots, explained in words. Plain Java. */
@NullMarked
package org.shakti.mis.schemes.rules;

import org.jspecify.annotations.NullMarked;
