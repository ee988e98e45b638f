package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.entitlement.Finding;
import org.shakti.mis.api.entitlement.SchemeRule;

/** The rules that modules say in Java. One that is not there or fails leaves the verdict open. */
@Component(service = Programs.class)
public final class Programs {
    private final List<SchemeRule> rules = new CopyOnWriteArrayList<>();

    /** Made by the container. */
    @Activate
    public Programs() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(SchemeRule rule) {
        rules.add(rule);
    }

    void remove(SchemeRule rule) {
        rules.remove(rule);
    }

    /** Asks the rule of a scheme; answers nothing when there is none, or it fails. */
    Optional<Finding> ask(String scheme, Map<String, FactValue> facts, LocalDate asOf) {
        for (SchemeRule rule : rules) {
            try {
                if (rule.scheme().equals(scheme)) {
                    return Optional.of(rule.judge(facts, asOf));
                }
            } catch (RuntimeException e) {
                // Its message might tell of the person: only the rule that failed is named.
                System.getLogger(Programs.class.getName())
                        .log(
                                System.Logger.Level.ERROR,
                                "The rule of {0} failed: {1}",
                                scheme,
                                e.getClass().getName());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
