/** The way to the database: data source, migrations, transactions. */
@NullMarked
package org.shakti.mis.platform.storage;

import org.jspecify.annotations.NullMarked;
