package org.shakti.mis.platform.modules;

import java.net.URL;
import java.util.List;
import java.util.Map;

/** Brings bundles in and takes them out. Slow; called by one thread at a time, never by that of a request. */
interface Installer {
    /** Returns what could be installed: a few words by the id of the pack. */
    Map<String, String> available();

    /** Tells whether a pack comes with the program. */
    boolean ships(String id);

    /** Tells whether the bundles of a pack are there, made of the files that were chosen. */
    boolean installed(String id);

    /** Returns the files that a pack is made of, where it is available. */
    List<URL> files(String id);

    /** Brings a pack in, or makes it what was chosen; returns whether anything had to be done. */
    boolean install(String id) throws InstallException;

    /** Takes a pack out; nothing else is touched. */
    void remove(String id) throws InstallException;

    /** Bundles could not be brought in or taken out. */
    final class InstallException extends Exception {
        private static final long serialVersionUID = 1L;

        InstallException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
