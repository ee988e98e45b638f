package org.shakti.mis.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** What tests of forms know of the pages, and of what the server keeps of worker-one afterwards. */
final class FormDesk {
    static final Pattern MADE = Pattern.compile(".*#/record/case/([0-9a-f-]{36})");
    static final Pattern ANY_RECORD = Pattern.compile(".*#/record/.*");
    static final String LOOK = ".bar-actions [type=submit]:not([data-next])";
    static final String NEXT = ".bar-actions [data-next]";
    static final String SAVE = ".review .btn-main";

    private final SampleOffice sample;
    private final Api worker;

    FormDesk(SampleOffice sample) {
        this.sample = sample;
        this.worker = Api.anybody(sample.office().server()).signIn("worker-one", Office.PASSWORD);
    }

    Api worker() {
        return worker;
    }

    /** All kinds of record that stand directly below another one. */
    List<String> kindsBelow(String parent) {
        return worker.get("/api/types").items().stream()
                .filter(type -> parent.equals(type.path("parent").asText()))
                .map(type -> type.path("name").asText())
                .toList();
    }

    /** The id of a case of worker-one. */
    String someone(int which) {
        return sample.caseload("worker-one").get(which);
    }

    /** A case with two needs. */
    String needy() {
        for (String words : List.of("A sewing machine of my own", "To see my sister")) {
            Map<String, String> need = Map.of(
                    "own_words",
                    words,
                    "said_by",
                    first("said_by"),
                    "said_on",
                    "2026-01-05",
                    "cbr_element",
                    first("cbr_element"));
            worker.post("/api/records/need", Map.of("parent", someone(0), "fields", need))
                    .expect(201);
        }
        return someone(0);
    }

    String matter() {
        return worker.post("/api/records/criminal_matter", Map.of("parent", someone(0), "fields", Map.of()))
                .expect(201)
                .id();
    }

    /** A case of which a name is kept. */
    String withName() {
        return sample.caseload("worker-one").stream()
                .filter(id -> record("case", id).path("identity").toString().contains("real_name"))
                .findFirst()
                .orElseThrow();
    }

    JsonNode record(String type, String id) {
        return worker.get("/api/records/" + type + "/" + id).expect(200).json();
    }

    String tag(String type, String id) {
        return worker.get("/api/records/" + type + "/" + id).expect(200).header("ETag");
    }

    /** The record that was made last, whole: lists leave out what is sensitive. */
    JsonNode newest(String type) {
        JsonNode last = worker.get("/api/records/" + type + "?limit=100").items().stream()
                .max(Comparator.comparing(one -> one.path("createdAt").asText()))
                .orElseThrow();
        return record(type, last.path("id").asText());
    }

    /** The id in the address of the page of a case. */
    static String idOf(Page page) {
        var matcher = MADE.matcher(page.url());
        if (!matcher.matches()) {
            throw new AssertionError("not at a case but at " + page.url());
        }
        return matcher.group(1);
    }

    /** Chooses the first of a list, whether it is open or closed. */
    static void choose(Page page, String field) {
        Locator one =
                page.locator("select#q-" + field + ", [name=q-" + field + "]").first();
        one.waitFor();
        if ("SELECT".equals(one.evaluate("e => e.tagName"))) {
            one.selectOption(new SelectOption().setIndex(1));
        } else {
            one.check();
        }
    }

    static void lookAndSave(Page page) {
        while (page.locator(LOOK).count() == 0) {
            page.locator(NEXT).click();
        }
        page.locator(LOOK).click();
        page.locator(SAVE).click();
        page.waitForURL(ANY_RECORD);
    }

    /** A script that tests run in a page. */
    static String script(String name) {
        try (InputStream in =
                Objects.requireNonNull(FormDesk.class.getResourceAsStream("/browser/" + name + ".js"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String first(String list) {
        return sample.director()
                .get("/api/lists/" + list)
                .items()
                .get(0)
                .path("code")
                .asText();
    }
}
