package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/** docs/packs.md, followed word by word in a fresh folder: from nothing to a state that does not come with the archive. */
@DisplayName("The guide for authors of packs")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackGuideIT {
    private static final String STATE = "22";
    private static final String SCHEME = "CG_SAMPLE_TRAVEL";
    private static final Duration SCRIPT = Duration.ofSeconds(90);
    private static final Duration EDIT = Duration.ofSeconds(3);
    private static final List<String> WHAT_PEOPLE_SEE = List.of(
            "/api/types",
            "/api/types/circumstances",
            "/api/types?district=303",
            "/api/schemes",
            "/api/schemes?state=" + STATE,
            "/api/schemes/facts",
            "/api/definitions?district=303",
            "/api/boards",
            "/api/indicators",
            "/api/openapi.json");

    /** Generations are counted: that a pack was there is told by the count alone. */
    private static final Pattern GENERATION = Pattern.compile("\"generation\":\\d+");

    private static Office office;
    private static Installation installation;
    private static Api director;
    private static Map<String, String> before;
    private static List<Guide.Step> steps;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        steps = Guide.in("packs.md").steps();
        office = Office.opened(Installation.unpack("pack-guide").start());
        installation = office.server().installation();
        director = office.hire("director-one", "director", Office.NORTH, "374");
        before = seen();
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    @Order(1)
    void leadsFromNothingToASchemeThatPeopleSee() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (Guide.Step step : steps) {
            if (!step.kind().equals("removed")) {
                judge(step, step.follow(installation));
            }
        }
        Duration took = since(start);

        tell("T1 nothing to visible", took);
        assertThat(steps.stream().map(Guide.Step::kind)).contains("run", "file", "refused", "visible", "removed");
        assertThat(took).isLessThan(SCRIPT);
        assertThat(amount()).isEqualTo(300);
    }

    @Test
    @Order(2)
    void showsAnEditWithinThreeSecondsAndKeepsTheLastGoodVersion() throws IOException, InterruptedException {
        Path output = installation.home().resolve("dev.txt");
        Process dev = installation
                .command("dev", "chhattisgarh")
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.readString(output).contains("Watching"));
            edit("amount: 300", "amount: 310");
            await().atMost(Duration.ofSeconds(30)).until(() -> amount() == 310);
            for (int amount = 320; amount <= 340; amount += 10) {
                long start = System.nanoTime();
                edit("amount: " + (amount - 10), "amount: " + amount);
                int wanted = amount;
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> amount() == wanted);
                Duration took = since(start);
                tell("T2 edit to visible", took);
                assertThat(took).isLessThan(EDIT);
            }

            edit("value: [18, 40]", "value: [18, 30, 40]");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Files.readString(output).contains("sample-stipend.scheme.yaml line 13"));
            edit("value: [18, 30, 40]", "value: [18, 20]");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Files.readString(output).contains("sample woman of 30"));
            assertThat(Files.readString(output)).contains("The version before stays");
            assertThat(amount()).isEqualTo(340);
        } finally {
            dev.destroy();
        }
    }

    @Test
    @Order(3)
    void leavesNothingBehindThatPeopleSee() throws IOException, InterruptedException {
        assertThat(seen()).isNotEqualTo(before);
        for (Guide.Step step : steps) {
            if (step.kind().equals("removed")) {
                step.follow(installation).expect(0);
            }
        }

        Map<String, String> after = seen();
        WHAT_PEOPLE_SEE.forEach(path -> assertThat(after.get(path)).as(path).isEqualTo(before.get(path)));
        director.get("/api/schemes/" + SCHEME).expect(404);
        forget();
        tell("T4 residue in what people see", Duration.ZERO);
    }

    /** Of a pack whose files are deleted, too, nothing is offered any more. */
    private static void forget() throws IOException, InterruptedException {
        Shell shell = new Shell(installation);
        Path packs = installation.home().resolve("data/packs");
        assertThat(shell.run("pack", "list").expect(0).text()).contains("chhattisgarh");
        Files.delete(packs.resolve("chhattisgarh-1.0.0.jar"));
        Path kept = packs.resolve("kept/chhattisgarh");
        for (Path file : files(kept)) {
            Files.delete(file);
        }
        Files.delete(kept);
        assertThat(shell.run("pack", "list").expect(0).text()).doesNotContain("chhattisgarh");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Whoever has the archive alone has to be able to follow what its guides say. */
    @Test
    @Order(1)
    void leadsToNoFileThatTheArchiveDoesNotHold() throws IOException {
        Pattern link = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
        Path docs = installation.home().resolve("kit/docs");
        assertThat(docs.resolve("packs.md")).exists();
        for (Path file : files(docs)) {
            assertThat(link.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                    .as(file.toString())
                    .allSatisfy(path -> assertThat(file.resolveSibling(path)).exists());
        }
    }

    private static void judge(Guide.Step step, Shell.Said said) {
        switch (step.kind()) {
            case "refused" -> {
                assertThat(said.expect(1).text())
                        .contains(step.about())
                        .contains("sample-stipend.scheme.yaml line 24")
                        .contains("not-eligible");
                tell("T3 refused with file, line and sample person", Duration.ZERO);
            }
            case "visible" -> assertThat(said.expect(0).text()).contains(step.about());
            default -> said.expect(0);
        }
    }

    private static long amount() {
        return director.get("/api/schemes/" + SCHEME)
                .expect(200) // never missing while it is renewed
                .json()
                .findValue("amount")
                .asLong();
    }

    private static void edit(String text, String otherwise) throws IOException {
        Path file = installation.home().resolve("chhattisgarh/SHAKTI-INF/schemes/sample-stipend.scheme.yaml");
        Files.writeString(file, Files.readString(file).replace(text, otherwise));
    }

    private static Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>();
        WHAT_PEOPLE_SEE.forEach(path -> seen.put(
                path, GENERATION.matcher(director.get(path).expect(200).text()).replaceAll("")));
        return seen;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Leaves the figures beside the reports. */
    private static void tell(String what, Duration took) {
        try {
            Files.writeString(
                    Path.of("target/pack-guide.txt"),
                    String.format(Locale.ROOT, "%s: %.2f s%n", what, took.toMillis() / 1000.0),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
