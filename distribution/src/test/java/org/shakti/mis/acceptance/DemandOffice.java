package org.shakti.mis.acceptance;

import java.util.HashMap;
import java.util.Map;
import org.shakti.mis.distribution.Installation;

/** A server with two workers and a director who ask duty bearers for what is due; everybody is invented. */
record DemandOffice(Office office, CaseWorker one, CaseWorker two, DemandDesk director) {
    /** The name that nothing may tell. */
    static final String NAME = "Canary7q Sample";

    static DemandOffice opened(String name) throws Exception {
        return opened(Installation.unpack(name));
    }

    static DemandOffice opened(Installation installation) throws Exception {
        Office office = Office.opened(installation.start());
        return new DemandOffice(
                office,
                new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH)),
                new CaseWorker(office.hire("worker-two", "social-worker", Office.NORTH)),
                new DemandDesk(office.hire("director-one", "director", Office.NORTH)));
    }

    DemandDesk first() {
        return new DemandDesk(one.api());
    }

    DemandDesk second() {
        return new DemandDesk(two.api());
    }

    void close() {
        office.server().close();
    }

    /** Opens a case for somebody; returns its id. */
    static String survivor(CaseWorker worker, String codeName) {
        return survivor(worker, Office.NORTH, codeName);
    }

    static String survivor(CaseWorker worker, String district, String codeName) {
        worker.searches(codeName);
        Map<String, Object> intake = new HashMap<>(Papers.INTAKE);
        intake.put("code_name", codeName);
        intake.put("real_name", NAME);
        return worker.opens(district, intake).expect(201).id();
    }

    /** The id of a demand that was raised. */
    static String id(Answer raised) {
        return raised.expect(200).at("/demand/id").asText();
    }

    static String code(CaseWorker worker, String survivor) {
        return worker.reads("case", survivor).at("/fields/code").asText();
    }
}
