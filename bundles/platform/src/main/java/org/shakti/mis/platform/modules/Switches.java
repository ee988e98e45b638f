package org.shakti.mis.platform.modules;

/** Tells which module is on in which district. Answers from memory; follows a switch at the next request. */
public interface Switches {
    /** Tells whether the module is installed and on in the district; a pack that cannot be switched is always on. */
    boolean on(String module, String district);

    /** Tells whether the module is installed and on in at least one district. */
    boolean onAnywhere(String module);
}
