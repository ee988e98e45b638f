package org.shakti.mis.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of one pack, wherever they lie. */
public interface PackSource {
    /** Returns a name for messages until the pack's own id is known; no path of the machine. */
    String name();

    /** Returns the paths below {@code SHAKTI-INF}, with slashes, in a stable order. */
    List<String> paths() throws IOException;

    /** Opens one of the paths. */
    InputStream open(String path) throws IOException;
}
