/** What a module needs to offer HTTP resources of its own: who calls, and what an operation asks for. */
@Export
@Version("1.0.0")
@NullMarked
package org.shakti.mis.api.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
