/** The command line: starts the server's process, and asks the running one. Needs nothing but Java. */
@NullMarked
package org.shakti.mis.platform.console;

import org.jspecify.annotations.NullMarked;
