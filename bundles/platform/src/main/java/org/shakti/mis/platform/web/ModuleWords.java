package org.shakti.mis.platform.web;

import java.util.Locale;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.platform.modules.ModuleJob;
import org.shakti.mis.platform.modules.Trouble;

/** How installing and removing goes, in plain words and in the language of the reader. */
final class ModuleWords {
    private ModuleWords() {}

    static String progress(ModuleJob job, String title, String language) {
        String status = job.status().name().toLowerCase(Locale.ROOT);
        return text("module." + status + (job.install() ? ".install" : ".remove"), language)
                .replace("{module}", title);
    }

    static String trouble(Trouble trouble, String language) {
        return text("module.trouble." + trouble.kind().wireName(), language);
    }

    private static String text(String key, String language) {
        return Messages.ALL
                .text(key, language)
                .or(() -> Messages.ALL.text(key, Labels.BASE))
                .orElse(key);
    }
}
