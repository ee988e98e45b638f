/** What authors of packs and modules test with: packs judged as at installation, sample records and people. */
@NullMarked
package org.shakti.mis.testkit;

import org.jspecify.annotations.NullMarked;
