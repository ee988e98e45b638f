/** Knows who is calling: accounts, roles, scopes and sessions. */
@NullMarked
package org.shakti.mis.platform.access;

import org.jspecify.annotations.NullMarked;
