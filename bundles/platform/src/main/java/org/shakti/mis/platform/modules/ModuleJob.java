package org.shakti.mis.platform.modules;

import java.util.Optional;
import java.util.UUID;

/**
 * One installing or removing.
 *
 * @param id its id
 * @param module id of the module
 * @param install installing; otherwise removing
 * @param status how far it is
 * @param error why it failed
 */
public record ModuleJob(UUID id, String module, boolean install, Status status, Optional<Trouble> error) {
    /** How far a job is. */
    public enum Status {
        /** Waits for its turn. */
        QUEUED,
        /** Is being done. */
        RUNNING,
        /** The module is as it was wanted. */
        DONE,
        /** The module is not as it was wanted; the error says why. */
        FAILED;

        boolean over() {
            return this == DONE || this == FAILED;
        }
    }
}
