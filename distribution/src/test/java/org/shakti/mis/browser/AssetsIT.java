package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonArray;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;

@DisplayName("What the server serves")
class AssetsIT extends BrowserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sw.js", "/sdk/v1.js", "/manifest.json", "/nothing.js", "/api/health", "/api/nothing"})
    void isGuardedAgainstForeignCodeAndForeignPages(String path) throws IOException {
        HttpResponse<String> answer = get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Server")).isEmpty();
    }

    @Test
    void mayBeKeptForEverWhenItsAddressChangesWithIt() throws IOException {
        JsonNode shell = shell();

        assertThat(shell.path("files")).hasSizeGreaterThan(20);
        for (JsonNode file : shell.path("files")) {
            HttpResponse<String> answer = get(file.asText());
            boolean hashed = file.asText().startsWith(shell.path("app").asText() + "/");
            assertThat(answer.statusCode()).as(file.asText()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control"))
                    .as(file.asText())
                    .isEqualTo(hashed ? "public, max-age=31536000, immutable" : "no-cache");
            assertThat(header(answer, "Content-Type")).as(file.asText()).startsWith(type(file.asText()));
        }
    }

    @Test
    void isAProblemOfTheApiWhereNothingIs() throws IOException {
        HttpResponse<String> answer = get("/api/nothing/at/all");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(get("/api/session"), "Cache-Control")).isEqualTo("no-store");
    }

    /** What the server tells of people must not lie in a cache; each call that the interface describes is asked. */
    @Test
    void isNeverKeptOnTheWayWhenItComesFromTheApi() {
        Api worker = sample().office().signIn("worker-one");
        String id = sample().caseload("worker-one").get(0);
        List<String> faults = new ArrayList<>();
        int answered = 0;
        for (var path : worker.get("/api/openapi.json").expect(200).at("/paths").properties()) {
            if (!path.getValue().has("get")) {
                continue;
            }
            String address =
                    path.getKey().replace("{type}", "case").replace("{id}", id).replaceAll("\\{[^}]+}", "303");
            for (Api person : List.of(worker, sample().office().administrator())) {
                Answer answer = person.get((address.startsWith("/api") ? "" : "/api") + address);
                answered += answer.status() == 200 ? 1 : 0;
                if (!answer.header("Cache-Control").equals("no-store")) {
                    faults.add(address + " " + answer.status() + ": " + answer.header("Cache-Control"));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answered).as("calls that were answered").isGreaterThan(50);
    }

    @Test
    void canBeInstalledUnderANameThatSaysNothing() throws IOException {
        JsonNode manifest = new JsonMapper().readTree(get("/manifest.json").body());
        assertThat(manifest.path("name").asText()).isEqualTo("Notes");
        assertThat(manifest.path("short_name").asText()).isEqualTo("Notes");
        assertThat(manifest.path("start_url").asText()).isEqualTo("/");
        assertThat(manifest.path("scope").asText()).isEqualTo("/");
        assertThat(manifest.path("display").asText()).isEqualTo("standalone");
        assertThat(manifest.path("icons").findValuesAsText("sizes")).contains("192x192", "512x512");
        assertThat(manifest.path("icons").findValuesAsText("purpose")).anyMatch(one -> one.contains("maskable"));

        Screen phone = screen(PHONE, "en");
        phone.page().navigate("/");
        phone.settled();
        JsonArray errors = phone.context()
                .newCDPSession(phone.page())
                .send("Page.getInstallabilityErrors")
                .getAsJsonArray("installabilityErrors");
        assertThat(errors)
                .extracting(one -> one.getAsJsonObject().get("errorId").getAsString())
                .as("what the browser misses, but for being in a private window")
                .isSubsetOf("in-incognito");
        for (JsonNode icon : manifest.path("icons")) {
            String size = icon.path("sizes").asText();
            assertThat(phone.page()
                            .evaluate(
                                    "async (src) => { const one = new Image(); one.src = src; await one.decode();"
                                            + " return `${one.naturalWidth}x${one.naturalHeight}`; }",
                                    icon.path("src").asText()))
                    .isEqualTo(size);
        }
    }

    @Test
    void isTheAppAtAnAddressThatSomebodyKept() throws IOException {
        assertThat(get("/kept/address").body()).isEqualTo(get("/").body()).contains("/main.js");
        assertThat(get("/").body()).doesNotContain("__APP__").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void answersLongTablesCompressed() {
        var worker = sample().office().signIn("worker-one");

        assertThat(worker.with("Accept-Encoding", "gzip").get("/api/types/case").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(worker.get("/api/types/case").header("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "director-one, today",
        "director-one, list/case",
        "director-one, new/case",
        "director-one, boards",
        "director-one, imports",
        "director-one, more",
        "administrator-one, modules",
        "administrator-one, admin",
        "worker-one, outbox"
    })
    void opensAsAPageWithoutABreach(String login, String route) {
        Screen screen = screen(login, DESKTOP, "en");

        screen.open(route).page().locator("main h1").waitFor();

        assertThat(screen.troubles().all()).noneMatch(text -> text.contains("breach"));
    }

    private JsonNode shell() throws IOException {
        String script = get("/sw.js").body();
        return new JsonMapper().readTree(script.substring("const SHELL = ".length(), script.indexOf(";\n")));
    }

    private static String type(String path) {
        List<String[]> types = List.of(
                new String[] {"manifest.json", "application/manifest+json"},
                new String[] {".js", "text/javascript"},
                new String[] {".css", "text/css"},
                new String[] {".json", "application/json"},
                new String[] {".woff2", "font/woff2"},
                new String[] {".png", "image/png"});
        return types.stream()
                .filter(type -> path.endsWith(type[0]))
                .map(type -> type[1])
                .findFirst()
                .orElse("no known type");
    }

    private HttpResponse<String> get(String path) throws IOException {
        return sample().office().server().get(path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
