package org.shakti.mis.platform.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address outside the API")
class AssetServletTest {
    private static ServedApp app;

    @BeforeAll
    static void start() throws Exception {
        app = ServedApp.installed();
    }

    @AfterAll
    static void stop() throws Exception {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/deep/link", "/apix", "/mother", "/a%20name"})
    void withoutADotShowsTheApp(String path) throws Exception {
        HttpResponse<byte[]> answer = app.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/html;").containsIgnoringCase("charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("src=\"" + app.app().base() + "/main.js\"");
    }

    @ParameterizedTest
    @CsvSource({
        "main.js, text/javascript",
        "i18n/en.json, application/json",
        "fonts/some.woff2, font/woff2",
        "vendor/LICENCES.md, text/plain",
        "icon-192.png, image/png",
    })
    void withTheHashOfTheAppMayBeKeptForEver(String path, String type) throws Exception {
        HttpResponse<byte[]> answer = app.get(app.app().base() + "/" + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @CsvSource({
        "/manifest.json, application/manifest+json",
        "/icon-192.png, image/png",
        "/sw.js, text/javascript",
        "/sdk/v1.js, text/javascript",
    })
    void thatIsFixedIsAskedForEachTime(String path, String type) throws Exception {
        HttpResponse<byte[]> answer = app.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(app.get(path, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(app.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app",
                "/app/",
                "/app/000000000000/main.js",
                "/sdk",
                "/sdk/v2.js",
                "/m",
                "/m/garden",
                "/m/garden/1.0.0-x/",
                "/nothing.js",
                "/favicon.ico",
                "/pack.yaml",
                "/api/x.js",
                "/index.html.map",
                "/.git/config"
            })
    void thatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(app.get(path).statusCode()).isEqualTo(404);
        assertThat(header(app.get(path), "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fetc/hosts.txt",
                "/%2e%2e/%2e%2e/etc/hosts.txt",
                "//etc/passwd.txt",
                "/..;/x.txt",
                "/a%5c..%5cb.txt"
            })
    void neverLeavesTheFolder(String rest) throws Exception {
        assertThat(app.get(app.app().base() + rest).statusCode()).isIn(400, 404);
        assertThat(app.get("/m/garden/1.0.0-" + app.pagesHash() + rest).statusCode())
                .isIn(400, 404);
    }

    @Test
    void ofAFolderListsNothing() throws Exception {
        assertThat(app.get(app.app().base() + "/").statusCode()).isEqualTo(404);
        assertThat(app.get(app.app().base() + "/core/").statusCode()).isEqualTo(404);
        assertThat(app.get(app.app().base() + "/core").statusCode()).isEqualTo(404);
    }

    @Test
    void ofTheApiThatNobodyAnswersIsAProblem() throws Exception {
        HttpResponse<byte[]> answer = app.get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("/problems/not-found");
    }

    @Test
    void isCompressedForThoseWhoCanReadIt() throws Exception {
        String path = app.app().base() + "/main.js";
        HttpResponse<byte[]> packed = app.get(path, "Accept-Encoding", "br, gzip;q=0.8");
        HttpResponse<byte[]> plain = app.get(path, "Accept-Encoding", "gzip;q=0");

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(200);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(plain.body()).hasSize(ServedApp.LONG.length());
        assertThat(header(
                        app.get(app.app().base() + "/fonts/some.woff2", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void tellsOnlyTheHeadWhenOnlyTheHeadIsAskedFor() throws Exception {
        HttpResponse<byte[]> head = app.ask("HEAD", app.app().base() + "/main.js");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(ServedApp.LONG.length()));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS"})
    void isOnlyToBeRead(String method) throws Exception {
        HttpResponse<byte[]> answer = app.ask(method, "/");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void isNoPageWhereAnAddressOfTheApiLeadsOutOfIt(String method) throws Exception {
        HttpResponse<byte[]> answer = app.ask(method, "/api/backups/..%2f../trial");

        assertThat(answer.statusCode()).isIn(404, 405);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sw.js", "/nothing.js", "/api/nothing"})
    void keepsForeignCodeAndForeignPagesOut(String path) throws Exception {
        HttpResponse<byte[]> answer = app.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'", "trusted-types shakti")
                .doesNotContain("unsafe", "http:", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
    }

    @Test
    void ofAPartOfAPageAllowsThePartNothingOfItsOwn() throws Exception {
        HttpResponse<byte[]> part = app.get(app.app().base() + "/main.js");

        assertThat(header(part, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(part, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(app.get(app.app().base() + "/index.html"), "Content-Security-Policy"))
                .contains("trusted-types shakti");
    }

    @Test
    void ofAModulesPageChangesWithItsContent() throws Exception {
        assertThat(app.get("/m/garden/1.0.0-" + app.pagesHash() + "/index.js").statusCode())
                .isEqualTo(200);
        assertThat(app.get("/m/garden/1.0.0-000000000000/index.js").statusCode())
                .isEqualTo(404);
        assertThat(app.get("/m/other/1.0.0-" + app.pagesHash() + "/index.js").statusCode())
                .isEqualTo(404);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
