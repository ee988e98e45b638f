/** The definitions that are live at one moment, and where to get them. */
@Export
@Version("1.2.0")
@NullMarked
package org.shakti.mis.api.catalogue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
