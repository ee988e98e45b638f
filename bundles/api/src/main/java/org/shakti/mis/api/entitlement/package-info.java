/** What a module needs to say in Java who is entitled to something, where the data of a pack cannot say it. */
@Export
@Version("1.0.0")
@NullMarked
package org.shakti.mis.api.entitlement;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
