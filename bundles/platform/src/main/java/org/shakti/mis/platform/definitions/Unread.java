package org.shakti.mis.platform.definitions;

import java.util.List;

/**
 * The files of a pack that the platform itself has no use for; a reader of some module may have.
 *
 * @param source where they lie
 * @param paths paths below {@code SHAKTI-INF}, in a stable order
 */
record Unread(PackSource source, List<String> paths) {
    Unread {
        paths = List.copyOf(paths);
    }
}
