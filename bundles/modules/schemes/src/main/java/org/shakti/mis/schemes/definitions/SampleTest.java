package org.shakti.mis.schemes.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.extension.DefinitionNode;

/**
 * A test that a pack brings: an invented person, and what must come out.
 *
 * @param name who it is
 * @param asOf the day for which is asked
 * @param facts what is known
 * @param expect word of the verdict
 * @param capped whether only the cap makes the verdict unknown
 * @param missing facts that must be asked for; not looked at when absent
 * @param because criteria that must decide it; not looked at when absent
 * @param benefits benefits that must be given; not looked at when absent
 * @param amounts rupees that benefits which are given must come to, by their id; others are not looked at
 * @param days number of the time limit for the decision; not looked at when absent
 * @param at where it stands
 */
record SampleTest(
        String name,
        LocalDate asOf,
        Map<String, FactValue> facts,
        String expect,
        boolean capped,
        Optional<Set<String>> missing,
        Optional<Set<String>> because,
        Optional<Set<String>> benefits,
        Map<String, BigDecimal> amounts,
        Optional<Integer> days,
        DefinitionNode at) {}
