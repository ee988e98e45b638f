package org.shakti.mis.platform.modules;

import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.PackSwitches;

/** Tells which module is on in which district. Answers from memory; follows a switch at the next request. */
public interface Switches extends PackSwitches {
    /** Tells whether the module is installed and on in the district; a pack that cannot be switched is always on. */
    @Override
    boolean on(String module, String district);

    /** Tells whether the module is installed and on in at least one district. */
    @Override
    boolean onAnywhere(String module);

    /** Tells whether the module is installed and on in at least one district of a scope. */
    default boolean onWithin(String module, Scope scope) {
        return scope.everywhere()
                ? onAnywhere(module)
                : scope.districts().stream().anyMatch(district -> on(module, district));
    }
}
