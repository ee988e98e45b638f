package org.shakti.mis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The SDK for pages of modules")
class SdkTest {
    private static final Pattern LIST = Pattern.compile("export \\{([^}]*)}");
    private static final Pattern DECLARED = Pattern.compile("export (?:function|const|class) (\\w+)");

    @Test
    void declaresWhatItExportsAndNothingElse() throws IOException {
        Set<String> declared = listed("sdk/v1.d.ts");
        declared.addAll(DECLARED.matcher(text("sdk/v1.d.ts"))
                .results()
                .map(found -> found.group(1))
                .toList());

        assertThat(listed("sdk/v1.js")).contains("html", "store", "Page");
        assertThat(declared).as("names in v1.d.ts, against v1.js").isEqualTo(listed("sdk/v1.js"));
    }

    private static Set<String> listed(String file) throws IOException {
        Set<String> names = new TreeSet<>();
        LIST.matcher(text(file))
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .map(name -> name.strip().replaceAll("\\w+ as ", ""))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static String text(String file) throws IOException {
        return Files.readString(WebFiles.ROOT.resolve(file));
    }
}
