/** What is asked of duty bearers outside the system. */
@Export
@Version("1.2.0")
@NullMarked
package org.shakti.mis.api.demand;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
