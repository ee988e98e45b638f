package org.shakti.mis.platform.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a sheet one after the other and keeps none. For one thread. */
public interface SheetReader extends Closeable {
    /** Returns the next row that is not blank, the heading first; {@code null} at the end. */
    @Nullable SheetRow next() throws IOException;
}
