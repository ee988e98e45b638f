/** Records as they are kept: reading, writing, searching and moving them along their workflow. */
@Export
@Version("1.1.0")
@NullMarked
package org.shakti.mis.api.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
