/** Visits: a rule, a listener and a small REST application. */
package org.shakti.sample.formervisits;
