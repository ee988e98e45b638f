package org.shakti.mis.demands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.privacy.Aadhaar;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;

/**
 * Keeps whole Aadhaar numbers out of the short words that people write about demands: out of all that letters print, and out
 * of what is only kept. Long texts of all types are looked at by the platform. Numbers of posts and portals are left alone:
 * twelve digits may be right there.
 */
@Component(
        property = {
            "record.type=demand",
            "record.type=demand_step",
            "record.type=case_demand",
            "record.type=rti",
            "record.type=office",
            "record.type=office_term"
        })
public final class PlainWordsRule implements RecordRule {
    private static final Map<String, List<String>> WORDS = Map.of(
            Names.DEMAND, List.of("right_title", "drop_reason"),
            Names.STEP, List.of("office_name", "witness"),
            Names.PART, List.of("what", "last_office"),
            Names.RTI, List.of("office_name"),
            Names.OFFICE, List.of("name", "address"),
            TermRule.TYPE, List.of("holder"));

    @Override
    public List<FieldError> check(Optional<RecordView> before, RecordView after) {
        return Aadhaar.errors(before, after, WORDS.getOrDefault(after.type(), List.of()));
    }
}
