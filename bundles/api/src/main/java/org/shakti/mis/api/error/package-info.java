/** Expected refusals, safe to show to the caller. */
@Export
@Version("1.1.0")
@NullMarked
package org.shakti.mis.api.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
