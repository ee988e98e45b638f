/** Who calls, and what the caller may see and do. */
@Export
@Version("1.1.0")
@NullMarked
package org.shakti.mis.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
