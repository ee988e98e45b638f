package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.entitlement.FactValue;

/**
 * What is asked. The facts are neither stored nor written to any log.
 *
 * @param person case of the person; absent when only facts are given
 * @param facts what is known, or what is tried out
 * @param unknown facts that are to be taken as not known, whatever the case says
 * @param ignored names of facts that were given, and that no installed pack asks for: their pack went
 * @param asOf the day for which is asked
 * @param state LGD code of the state whose schemes are asked for; all when absent
 * @param district LGD code of the district whose packs are asked; all when absent
 * @param schemes codes of the schemes that are asked for; all when empty
 */
record Question(
        Optional<UUID> person,
        Map<String, FactValue> facts,
        Set<String> unknown,
        Set<String> ignored,
        LocalDate asOf,
        Optional<String> state,
        Optional<String> district,
        Set<String> schemes) {}
