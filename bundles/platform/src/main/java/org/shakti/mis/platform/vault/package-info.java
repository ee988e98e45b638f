/** Keeps identity: encrypted fields, opened by a reveal only. */
@NullMarked
package org.shakti.mis.platform.vault;

import org.jspecify.annotations.NullMarked;
