package org.shakti.mis.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Installs, removes and switches modules as somebody who may. */
public record ModuleDesk(Api api) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Installs or removes on the instance, and waits until the job is over. */
    public void want(String module, boolean installed) {
        Answer job = api.put("/api/modules/" + module, Map.of("installed", installed))
                .expect(202);
        String address = job.header("Location");
        String path = address.substring(address.indexOf("/api/"));
        await(module)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> status(path).equals("failed"))
                .until(() -> status(path).equals("done"));
    }

    public Answer turn(String module, String district, boolean enabled) {
        return api.put("/api/districts/" + district + "/modules/" + module, Map.of("enabled", enabled));
    }

    /** Returns how a module stands on the instance. */
    public String state(String module) {
        return api.get("/api/modules").expect(200).items().stream()
                .filter(each -> each.path("id").asText().equals(module))
                .map(each -> each.path("status").asText())
                .findFirst()
                .orElse("unknown");
    }

    /** Returns the names of the record types that a district has. */
    public List<String> types(String district) {
        return api.get("/api/types?district=" + district)
                .expect(200)
                .at("/items")
                .findValuesAsText("name");
    }

    private String status(String path) {
        return api.get(path).expect(200).at("/status").asText();
    }
}
