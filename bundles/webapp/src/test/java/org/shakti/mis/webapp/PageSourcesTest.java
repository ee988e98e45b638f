package org.shakti.mis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page of ours does. */
class PageSourcesTest {
    private static final int LINES = 300;
    /** Ways in which a text could become markup or a program. */
    private static final Pattern DANGEROUS = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write"
            + "|dangerouslySet|\\beval\\(|new Function|DOMParser|createContextualFragment|srcdoc");

    private static final Pattern REMOTE = Pattern.compile("(?:src|href|url\\(|import[ (]+|from )[\"'= (]*https?://");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|\\bon[a-z]+=\"|style=\"");
    /** The platform knows no programme: its words come with the packs. */
    private static final Pattern PROGRAMME =
            Pattern.compile("(?i)survivor|victim|traffick|hearing|livelihood|\\bcase(?:s|work)\\b|\\bfir\\b");

    private static final Pattern FOREIGN_IMPORT = Pattern.compile(
            "(?:^import\\b[^']*|^export\\b[^']*\\bfrom\\s*|\\bimport\\s*\\()\\s*'(?!/sdk/v1\\.js'|\\./)[^']+'");

    @Test
    void noTextBecomesMarkupAndNothingComesFromElsewhere() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path folder : PageSources.folders()) {
            for (Path page : PageSources.files(folder, ".js")) {
                find(page, DANGEROUS, faults);
                find(page, REMOTE, faults);
            }
            for (Path page : PageSources.files(folder, ".html")) {
                find(page, INLINE, faults);
                find(page, REMOTE, faults);
            }
            for (Path style : PageSources.files(folder, ".css")) {
                find(style, REMOTE, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theAppItselfNamesNoProgramme() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String ending : List.of(".js", ".json", ".html")) {
            for (Path page : PageSources.files(WebFiles.ROOT, ending)) {
                find(page, PROGRAMME, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesOfModulesImportTheKitAndTheirOwnFilesOnly() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path folder : PageSources.folders()) {
            if (folder.equals(WebFiles.ROOT)) {
                continue;
            }
            for (Path page : PageSources.files(folder, ".js")) {
                find(page, FOREIGN_IMPORT, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void filesStaySmall() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path folder : PageSources.folders()) {
            for (Path page : PageSources.files(folder, ".js")) {
                long lines = Files.readAllLines(page).size();
                if (lines > LINES) {
                    faults.add(page + ": " + lines + " lines");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void find(Path file, Pattern pattern, List<String> faults) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
            if (pattern.matcher(lines.get(at)).find()) {
                faults.add(file + ":" + (at + 1) + ": " + lines.get(at).strip());
            }
        }
    }
}
