/** Knows packs as files: what lies in the folders, who signed it, which versions are kept. */
@NullMarked
package org.shakti.mis.platform.packs;

import org.jspecify.annotations.NullMarked;
