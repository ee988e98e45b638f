/** What must not be kept about people, wherever it is written down. */
@Export
@Version("1.0.0")
@NullMarked
package org.shakti.mis.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
