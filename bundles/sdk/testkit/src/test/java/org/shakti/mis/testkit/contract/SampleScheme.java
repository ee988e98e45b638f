package org.shakti.mis.testkit.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.entitlement.Finding;
import org.shakti.mis.api.entitlement.SchemeRule;
import org.shakti.mis.api.entitlement.Verdict;

/** Of an invented scheme for women; a harsh one takes what it does not know for a no. */
record SampleScheme(boolean harsh) implements SchemeRule {
    private static final String GENDER = "gender";

    @Override
    public String scheme() {
        return "SAMPLE_FOR_WOMEN";
    }

    @Override
    public Finding judge(Map<String, FactValue> facts, LocalDate asOf) {
        Optional<Boolean> woman = Optional.ofNullable(facts.get(GENDER)).map(FactValue.Codes.of("F")::equals);
        Verdict open = harsh ? Verdict.NOT_ELIGIBLE : Verdict.UNKNOWN;
        Verdict verdict =
                woman.map(yes -> yes ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE).orElse(open);
        Finding.Reason reason = new Finding.Reason(GENDER, woman, Labels.english("She is a woman"), "assumption");
        return new Finding(verdict, verdict == Verdict.UNKNOWN ? List.of(GENDER) : List.of(), List.of(reason));
    }
}
