package org.shakti.mis.demands;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** What this module calls its record types, and the ids that it derives so that nothing is made twice. */
final class Names {
    /** Version of the ids that are derived here: a demand that was prepared is raised once however often it is sent. */
    static final int PREPARED = 3;

    static final String DEMAND = "demand";
    static final String STEP = "demand_step";
    static final String PART = "case_demand";
    static final String OFFICE = "office";
    static final String RTI = "rti";
    static final String CASE = "case";
    static final String SILENCE = "SILENCE";
    static final String ACCEPTED = "ACCEPTED";

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private Names() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static UUID step(UUID demand, int rung) {
        return derived("demand-step", demand + ":" + rung);
    }

    static UUID part(UUID demand, UUID member) {
        return derived("case-demand", demand + ":" + member);
    }

    static UUID asked(String ask, UUID record, int time) {
        return derived("ask", ask + ":" + record + ":" + time);
    }

    private static UUID derived(String kind, String from) {
        return UUID.nameUUIDFromBytes((kind + ":" + from).getBytes(StandardCharsets.UTF_8));
    }
}
