package org.shakti.mis.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Filled-in forms of an invented survivor. */
final class Papers {
    static final Map<String, Object> INTAKE = Map.of(
            "gender",
            "F",
            "entry_route",
            "PEER",
            "code_name",
            "River",
            "real_name",
            "Canary2x Sample",
            "phone",
            "9000020001",
            "safe_contact_agreed",
            true);

    private static final String RANCHI = "339";

    private Papers() {}

    /** Consent to the work on her case, and none to research. */
    static Map<String, Object> consent(LocalDate day) {
        return consent(
                day,
                List.of(
                        Map.of("consent_for", "CASE_WORK", "agreed", true),
                        Map.of("consent_for", "RESEARCH", "agreed", false)));
    }

    /** What she said to each purpose. */
    static Map<String, Object> consent(LocalDate day, List<Map<String, Object>> purposes) {
        return Map.of(
                "given_on",
                day.toString(),
                "consent_status",
                "GRANTED",
                "notice_version",
                "1",
                "notice_language",
                "Bengali",
                "consent_mode",
                "SIGNED",
                "explained_by",
                "worker",
                "purposes",
                purposes);
    }

    /** A complaint that the police have registered. */
    static Map<String, Object> fir(LocalDate day) {
        return Map.of(
                "kind",
                "FIR",
                "registered_on",
                day.toString(),
                "complaint_no",
                "12/2026",
                "police_station",
                "Sample",
                "sections",
                List.of("BNS143"));
    }

    /** A complaint that goes from the police of one state to those of another. */
    static Map<String, Object> transfer(LocalDate day) {
        return Map.of(
                "from_unit",
                "Sample station here",
                "from_district",
                Office.NORTH,
                "to_unit",
                "Sample station there",
                "to_district",
                RANCHI,
                "to_kind",
                "AHTU",
                "transferred_on",
                day.toString());
    }

    /** A need in her own words. */
    static Map<String, Object> need(LocalDate day) {
        return Map.of(
                "own_words",
                "A sewing machine",
                "said_by",
                "SURVIVOR",
                "said_on",
                day.toString(),
                "wish",
                "NOW",
                "cbr_element",
                "LIV_SKILLS");
    }

    /** A talk about safety that found little to fear. */
    static Map<String, Object> safety(LocalDate day) {
        return Map.of(
                "assessed_on",
                day.toString(),
                "factors",
                List.of("STIGMA"),
                "her_view",
                2,
                "risk_level",
                "GREEN",
                "next_due",
                day.plusDays(30).toString());
    }
}
