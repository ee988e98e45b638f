package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

@DisplayName("A hostile pack")
class HostilePacksTest {
    private static final String FILE = "record-types/x.yaml";

    private static List<Refusal> judge(PackSource... packs) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PackInMemory.refusals(packs));
    }

    private static List<Refusal> judge(String text) {
        return judge(PackInMemory.module("bad").with(FILE, text));
    }

    @Test
    void cannotExplodeByAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(judge(bomb.toString()))
                .containsExactly(new Refusal("bad", FILE, 1, "a0", "no anchors (&) and no aliases (*)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void cannotOverflowTheStackByDepth(String opening) {
        List<Refusal> refusals = judge("type: x\nsections:\n  " + opening.repeat(90_000));

        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).file()).isEqualTo(FILE);
        assertThat(refusals.get(0).line()).isEqualTo(3);
    }

    @Test
    void cannotOverflowTheStackByIndentation() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }

        assertThat(judge(deep.toString()))
                .extracting(Refusal::expected)
                .containsExactly("at most 40 levels, one inside the other");
    }

    @Test
    void cannotSayAKeyTwice() {
        assertThat(judge("type: one\ntitle: {en: One}\ntype: two\n"))
                .containsExactly(new Refusal("bad", FILE, 3, "type", "each key once"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "type: !!java.io.File /etc/passwd",
                "type: !local x",
                "!!map {type: x}"
            })
    void cannotNameJavaClassesByTags(String text) {
        String key = text.startsWith("type") ? "type" : "";
        assertThat(judge(text)).containsExactly(new Refusal("bad", FILE, 1, key, "no tags (!)"));
    }

    @Test
    void cannotFillTheMemoryWithALargeFile() {
        AtomicLong given = new AtomicLong();
        PackInMemory small = PackInMemory.module("bad").with(FILE, "");
        PackSource large = new PackSource() {
            @Override
            public String name() {
                return "bad";
            }

            @Override
            public List<String> paths() {
                return small.paths();
            }

            @Override
            public InputStream open(String path) throws java.io.IOException {
                return path.equals(FILE) ? new Endless(50L << 20, given) : small.open(path);
            }
        };

        assertThat(judge(large)).containsExactly(new Refusal("bad", FILE, 0, "", "a file of at most 1 MB"));
        assertThat(given.get()).isLessThan(2L << 20);
    }

    @Test
    void cannotKeepTheReaderBusyWithManySmallValues() {
        assertThat(judge("type: [" + "1,".repeat(400_000) + "1]"))
                .containsExactly(new Refusal("bad", FILE, 1, "type", "at most 50000 values in a file"));
    }

    @Test
    void cannotBringThousandsOfFiles() {
        PackInMemory pack = PackInMemory.module("bad");
        for (int i = 0; i < 1_200; i++) {
            pack.with("ui/" + i + ".js", "x");
        }

        assertThat(judge(pack)).extracting(Refusal::expected).containsExactly("at most 1000 files in a pack");
    }

    @Test
    void cannotHideWhatItSays() {
        assertThat(judge("type: x\ntitle: {en: \"a\u202Eb\"}"))
                .containsExactly(new Refusal(
                        "bad", FILE, 2, "en", "a text without characters that turn the direction of reading"));
        assertThat(judge(PackInMemory.module("bad").with(FILE, new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28})))
                .extracting(Refusal::expected)
                .containsExactly("text in UTF-8");
    }

    @Test
    void cannotNeedItselfInACircle() {
        List<Refusal> refusals = judge(
                PackInMemory.module("one", "needs: [{pack: two}]"),
                PackInMemory.module("two", "needs:", "  - {pack: one}"),
                PackInMemory.sample("orchard"));

        assertThat(refusals)
                .containsExactlyInAnyOrder(
                        new Refusal("one", "pack.yaml", 5, "two", "needs without a circle: two needs one"),
                        new Refusal("two", "pack.yaml", 6, "one", "needs without a circle: one needs two"));
    }

    @Test
    void cannotTakeTheIdOfAnotherPack() {
        LiveCatalogue live = PackInMemory.read(PackInMemory.sample("orchard"), PackInMemory.module("orchard"));

        assertThat(live.current().refusals())
                .containsExactly(
                        new Refusal("orchard", "pack.yaml", 1, "id", "an id that no other installed pack has"));
        assertThat(live.current().types()).containsKey("orchard");
    }

    @Test
    void cannotTakeTheRecordTypeOfAnotherPack() {
        LiveCatalogue live = PackInMemory.read(
                PackInMemory.sample("orchard"),
                PackInMemory.module("thief").with(FILE, "type: orchard\ntitle: {en: Mine}\nsections: []\n"));

        assertThat(live.current().refusals())
                .containsExactly(
                        new Refusal("thief", FILE, 1, "orchard", "a name that is not yet defined by the pack orchard"));
        assertThat(live.current().types().get("orchard").pack()).isEqualTo("orchard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "(a|a)*b", "((a*)b)+", "(.*){9}", "(a)\\\\1", "[a-z", "(x+x+)+y"})
    void cannotStopTheServerWithARegularExpression(String pattern) {
        PackInMemory pack = PackInMemory.sample("orchard")
                .replacing(
                        "record-types/orchard.yaml",
                        "label: {en: Water}",
                        "label: {en: Water}, pattern: \"" + pattern + "\"");

        assertThat(judge(pack)).extracting(Refusal::key).containsExactly("water_source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list,code,label_en\nx,A,\"never ends",
                "list,code,label_en\nx,A\n",
                "list,code,label_en\nx,a,A\n"
            })
    void cannotBreakTheReaderOfTables(String table) {
        List<Refusal> refusals = judge(PackInMemory.module("bad").with("code-lists/x.csv", table));

        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).line()).isEqualTo(2);
    }

    /** Gives bytes without end, up to a bound, and counts how many were taken. */
    private static final class Endless extends InputStream {
        private final long bound;
        private final AtomicLong given;

        private Endless(long bound, AtomicLong given) {
            this.bound = bound;
            this.given = given;
        }

        @Override
        public int read() {
            return given.incrementAndGet() > bound ? -1 : 'a';
        }
    }
}
