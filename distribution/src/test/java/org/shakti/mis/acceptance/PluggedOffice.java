package org.shakti.mis.acceptance;

import java.io.IOException;
import java.util.Map;
import org.shakti.mis.distribution.Installation;

/** A server into which something is plugged: a worker with one case, and the command line beside it. */
record PluggedOffice(Office office, CaseWorker worker, Shell shell, String survivor) {
    static PluggedOffice opened(String name) throws IOException, InterruptedException {
        Office office = Office.opened(Installation.unpack(name).start());
        CaseWorker worker = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
        worker.searches("River");
        String survivor = worker.opens(Office.NORTH, Map.of("gender", "F", "entry_route", "PEER"))
                .expect(201)
                .id();
        return new PluggedOffice(office, worker, new Shell(office.server().installation()), survivor);
    }

    void close() {
        office.server().close();
    }
}
