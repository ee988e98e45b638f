package org.shakti.mis.platform.storage;

import java.util.Map;

/** Tells which modules have no tables of their own, because one of their scripts for the database failed. */
@FunctionalInterface
public interface FailedScripts {
    /** Returns what failed, which names the script and no value, by the id of the module's pack. */
    Map<String, String> all();
}
