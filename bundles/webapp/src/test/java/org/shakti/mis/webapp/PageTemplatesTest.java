package org.shakti.mis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person reads on a page comes from the texts of the language, never from the page itself. */
class PageTemplatesTest {
    @Test
    void noPageWritesOutAWord() throws IOException {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Path folder : PageSources.folders()) {
            for (Path page : PageSources.files(folder, ".js")) {
                String source = Files.readString(page);
                seen += source.contains("html`") ? 1 : 0;
                PageTemplates.literalWords(source).forEach(words -> faults.add(page.getFileName() + ": " + words));
            }
        }
        assertThat(seen).as("pages with templates").isGreaterThan(80);
        assertThat(faults).isEmpty();
    }

    @Test
    void findsAWordWhereverItIsWrittenOut() {
        assertThat(words("html`<p>Saved</p>`")).containsExactly("Saved");
        assertThat(words("html`<p>${one} of ${two}</p>`")).containsExactly("… of …");
        assertThat(words("html`<p>${list.map((one) => html`<b>${one}: open</b>`)}</p>`"))
                .containsExactly("…: open");
        assertThat(words("html`<button aria-label=\"Close\" />`")).containsExactly("Close");
        assertThat(words("html`<p>যন্ত্র</p>`")).hasSize(1);
    }

    @Test
    void takesNamesOfTagsClassesAndValuesForNoWords() {
        assertThat(words("html`<p class=\"lead\" title=${t('one')}>${t('two words')} · ${n}%</p>`"))
                .isEmpty();
        assertThat(words("html`<${Page} title=${t(`a.${b}`)}>${{ a: 'text' }.a} &nbsp;<//>` + 'more words'"))
                .isEmpty();
    }

    private static List<String> words(String source) {
        return PageTemplates.literalWords(source);
    }
}
