package org.shakti.mis.platform.web.assets;

import java.util.Optional;
import java.util.Set;

/** The files of the web app or of one module's pages, and the address below which they lie. */
interface WebFiles {
    /** Has no files. */
    WebFiles NONE = new WebFiles() {
        @Override
        public String base() {
            return "";
        }

        @Override
        public Optional<Asset> file(String path) {
            return Optional.empty();
        }
    };

    /** Returns the address, without a slash at its end; it changes with the contents. */
    String base();

    /** Returns a file by its path inside. */
    Optional<Asset> file(String path);

    /** Returns the paths of all files inside, where they are known beforehand. */
    default Set<String> paths() {
        return Set.of();
    }

    /** Tells whether the files may change below the same address, so that nobody may keep them. */
    default boolean changing() {
        return false;
    }
}
