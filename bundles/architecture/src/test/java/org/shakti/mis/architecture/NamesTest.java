package org.shakti.mis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names")
class NamesTest {
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Default|Abstract).*|.*(Util|Utils|Helper|Manager|Impl)");

    private static final Set<String> PROGRAMME = Set.of(
            "case",
            "cases",
            "casefile",
            "survivor",
            "survivors",
            "victim",
            "victims",
            "scheme",
            "schemes",
            "hearing",
            "hearings",
            "trafficking",
            "trafficked",
            "rescue",
            "rescues",
            "rescued",
            "compensation",
            "police",
            "court",
            "courts",
            "fir",
            "livelihood",
            "livelihoods");

    /** Letters have a case, and HTTP has schemes of authentication, too. */
    private static final Pattern LETTER_CASE = Pattern.compile(
            "(?i)(lower|upper|ignore|ignoring|any|kebab|camel|snake)_?case|case_?(in)?sensitive|authentication_?scheme");

    private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$.\\-]");

    @Test
    void sayWhatAThingIs() {
        assertThat(Code.all().stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> EMPTY_NAME.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void ofThePlatformDoNotNameTheProgramme() {
        var found = new ArrayList<String>();
        for (JavaClass type : Code.all()) {
            if (type.getPackageName().startsWith("org.shakti.mis.platform")) {
                namesOf(type).stream()
                        .filter(NamesTest::namesTheProgramme)
                        .map(name -> type.getName() + ": " + name)
                        .forEach(found::add);
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void areSplitIntoWords() {
        assertThat(namesTheProgramme("openCaseFile")).isTrue();
        assertThat(namesTheProgramme("FIR_NUMBER")).isTrue();
        assertThat(namesTheProgramme("org.shakti.mis.platform.hearings.Dates")).isTrue();
        assertThat(namesTheProgramme("toLowerCase")).isFalse();
        assertThat(namesTheProgramme("first")).isFalse();
        assertThat(namesTheProgramme("showcase")).isFalse();
    }

    private static List<String> namesOf(JavaClass type) {
        var names = new ArrayList<String>();
        names.add(type.getName());
        type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaMember::getName)
                .forEach(names::add);
        return names;
    }

    private static boolean namesTheProgramme(String name) {
        String rest = LETTER_CASE.matcher(name).replaceAll("");
        return Arrays.stream(WORD_END.split(rest))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(PROGRAMME::contains);
    }
}
