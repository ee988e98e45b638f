/** The archive as people get it, started for a test and asked over HTTP. */
@NullMarked
package org.shakti.mis.testkit.server;

import org.jspecify.annotations.NullMarked;
