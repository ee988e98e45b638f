package org.shakti.mis.platform.exchange;

/** The run was told to stop meanwhile; its batch is rolled back. */
final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunStopped() {
        super("The run was stopped", null, false, false);
    }
}
