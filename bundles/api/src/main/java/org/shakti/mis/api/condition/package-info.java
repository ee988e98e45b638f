/** The one condition language of packs, and its evaluation. */
@Export
@Version("1.0.0")
@NullMarked
package org.shakti.mis.api.condition;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
