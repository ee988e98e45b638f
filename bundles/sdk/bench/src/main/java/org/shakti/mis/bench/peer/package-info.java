/** The peer: a bare servlet server with plain JDBC and no sign-in, roles or scope. */
@NullMarked
package org.shakti.mis.bench.peer;

import org.jspecify.annotations.NullMarked;
