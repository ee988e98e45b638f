/** What packs define: record types, code lists, workflows, indicators, boards, imports, roles and places. Values only. */
@Export
@Version("1.1.0")
@NullMarked
package org.shakti.mis.api.definition;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
