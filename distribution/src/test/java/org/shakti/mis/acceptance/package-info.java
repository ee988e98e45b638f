/** What people rely on, tried through the doors they use: HTTP, the command line and the files that stay behind. */
package org.shakti.mis.acceptance;
