/** Kinds of definitions that the platform does not know and a module reads from packs. */
@Export
@Version("1.1.0")
@NullMarked
package org.shakti.mis.api.extension;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
