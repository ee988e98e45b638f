package org.shakti.mis.api.error;

import java.util.List;

/** The module is switched off in this district; its data can be read, not written. Answered with 409. */
public final class ModuleOffException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal that names the module. */
    public ModuleOffException(String module) {
        super("module-off", 409, "The module " + module + " is switched off in this district.", List.of());
    }
}
