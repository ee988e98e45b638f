package org.shakti.mis.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Register;
import org.shakti.mis.distribution.Installation;

/**
 * A server with the sample register and people who work with it: {@code administrator-one}, {@code director-one} (both
 * districts), {@code district-one} (administrator of the northern one), {@code worker-one} and {@code worker-two}
 * (north) and {@code worker-three} (south), each worker with cases of the own.
 */
final class SampleOffice implements ExtensionContext.Store.CloseableResource {
    private static final String CASES = "/api/records/case";

    private final Office office;
    private final Api director;
    private final Map<String, List<String>> caseloads = new LinkedHashMap<>();

    private SampleOffice(Office office) throws IOException {
        this.office = office;
        this.director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
        office.hire("district-one", "district-administrator", Office.NORTH);
        office.hire("worker-one", "social-worker", Office.NORTH);
        office.hire("worker-two", "social-worker", Office.NORTH);
        office.hire("worker-three", "social-worker", Office.SOUTH);
        director.upload(Register.IMPORT, Register.CSV, Register.sheet()).expect(201);
        share(Office.NORTH, "worker-one", "worker-two");
        share(Office.SOUTH, "worker-three");
    }

    static SampleOffice open(String name) {
        try {
            return new SampleOffice(Office.opened(Installation.unpack(name).start()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Office office() {
        return office;
    }

    Api director() {
        return director;
    }

    /** Returns the ids of the cases that were given to a worker. */
    List<String> caseload(String worker) {
        return caseloads.getOrDefault(worker, List.of());
    }

    private void share(String district, String... workers) {
        int turn = 0;
        for (JsonNode each : all(district)) {
            String id = each.path("id").asText();
            String worker = workers[turn++ % workers.length];
            director.post(CASES + "/" + id + "/assignment", Map.of("owner", worker))
                    .expect(200);
            caseloads.computeIfAbsent(worker, w -> new ArrayList<>()).add(id);
        }
    }

    private List<JsonNode> all(String district) {
        return director.get(CASES + "?limit=100&district=" + district)
                .expect(200)
                .items();
    }

    @Override
    public void close() {
        office.server().close();
    }
}
