package org.shakti.mis.platform.web;

import java.util.Map;

/**
 * What an administrator should look at although the instance is ready.
 *
 * @param code what it is, so that a page can say it in the language of whoever reads
 * @param parts what the words name, such as the module
 * @param text the same in English, for machines and logs
 */
public record HealthNote(String code, Map<String, String> parts, String text) {
    /** Keeps the parts as they are now. */
    public HealthNote {
        parts = Map.copyOf(parts);
    }

    static HealthNote ofModule(String code, String module, String text) {
        return new HealthNote(code, Map.of("module", module), text.formatted(module));
    }
}
