package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the started modules say of the operations that they bring, in {@code SHAKTI-INF/api/openapi.json}. */
@Component(service = ModuleOperations.class)
public final class ModuleOperations {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleOperations.class);
    private static final String PACK = "Shakti-Pack";
    private static final String FILE = "SHAKTI-INF/api/openapi.json";

    private final BundleContext context;

    /** Looks at the bundles of the given context. */
    @Activate
    public ModuleOperations(BundleContext context) {
        this.context = context;
    }

    /** Returns the paths of each module, by its id; a description that cannot be read is left out. */
    Map<String, JsonNode> paths() {
        Map<String, JsonNode> all = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            String module = bundle.getHeaders().get(PACK);
            URL file = module == null || bundle.getState() != Bundle.ACTIVE ? null : bundle.getEntry(FILE);
            if (file != null) {
                read(module, file, all);
            }
        }
        return all;
    }

    private static void read(String module, URL file, Map<String, JsonNode> all) {
        try (InputStream content = file.openStream()) {
            all.put(module, JsonFormat.mapper().readTree(content).path("paths"));
        } catch (IOException e) {
            LOG.warn("The operations of {} are not described: {} cannot be read", module, FILE);
        }
    }
}
