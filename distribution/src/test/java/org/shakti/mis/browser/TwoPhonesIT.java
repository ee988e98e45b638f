package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/**
 * Two phones of one person write 200 times each, with cut networks, lost replies and killed pages, through the app's own
 * parts in a browser. No text is written twice, so that each can be found again: in what the server has, or on a phone
 * where it waits for a decision. Never nowhere, and never twice.
 */
@DisplayName("Two phones and the server")
class TwoPhonesIT extends BrowserTest {
    private static final String WORKER = "worker-two-phones";
    private static final String ONE = "spoken_language";
    private static final String OTHER = "code_name";
    private static final int WANTED = 200;
    private static final int MOST_ROUNDS = 20;
    private static final int EDITS = 20;
    private static final int FILES = 4;

    private final List<String> files = new ArrayList<>();
    private Api worker;

    @Test
    void nothingIsLostNothingIsDoubledAndEveryClashIsSeen() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
        for (int file = 0; file < FILES; file++) {
            files.add(file());
        }
        PhoneAtWork one = phone("Anjali", ONE, 1);
        PhoneAtWork other = phone("Bijoya", OTHER, 2);

        List<PhoneAtWork> both = List.of(one, other);
        // What a killed page had not made safe yet was not done; the phones go on until each has done its 200.
        for (int round = 0;
                round < MOST_ROUNDS
                        && both.stream().anyMatch(each -> each.written().size() < WANTED);
                round++) {
            one.work(files, EDITS, round);
            other.work(files, EDITS, round + 1);
        }
        both.forEach(each -> each.phone().send().send().send());
        both.forEach(each -> each.phone().cut());
        both.forEach(each -> each.changeAll(files, ONE));
        both.forEach(each -> each.phone().connect().send().send());

        List<String> asked = asked(other.phone());
        List<String> told = told();
        Set<String> found = new HashSet<>(told);
        found.addAll(asked);
        assertThat(one.written()).as("edits of one phone").hasSizeGreaterThanOrEqualTo(WANTED);
        assertThat(other.written()).as("edits of the other").hasSizeGreaterThanOrEqualTo(WANTED);
        assertThat(found).as("0 lost").containsAll(one.written()).containsAll(other.written());
        assertThat(told).as("0 doubled").doesNotHaveDuplicates();
        assertThat(one.phone().waiting())
                .as("what was sent first clashes with nothing")
                .isEmpty();
        assertThat(asked).as("every clash is asked about, and nothing else").hasSize(FILES);
        decide(other.phone());
    }

    /** The person keeps the own answer of the first and the other's of the rest. */
    private void decide(KeptPhone phone) {
        phone.open("outbox");
        assertThat(phone.page().locator("main .conflict")).hasCount(FILES);
        for (int left = FILES; left > 0; left--) {
            var question = phone.page().locator("main .conflict").first();
            question.locator("input[type=radio]").nth(left == FILES ? 0 : 1).check();
            question.locator("button[type=submit]").click();
            assertThat(phone.page().locator("main .conflict")).hasCount(left - 1);
        }
        phone.awaitSent();
        List<String> stand = files.stream()
                .map(file -> worker.get("/api/records/case/" + file)
                        .at("/fields/" + ONE)
                        .asText())
                .toList();
        assertThat(stand.stream().filter(text -> text.startsWith("Bijoya"))).hasSize(1);
    }

    /** The texts that wait on a phone for a decision. */
    private static List<String> asked(KeptPhone phone) {
        List<?> texts = (List<?>) phone.page()
                .evaluate("async () => (await part('offline/outbox.js')).items.value"
                        + ".filter((one) => one.status === 'conflict').map((one) => one.problem.conflicts[0].yours)");
        return texts.stream().map(String::valueOf).toList();
    }

    /** Every text that the server was ever told, as often as it was. */
    private List<String> told() {
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            for (JsonNode write : worker.get("/api/records/case/" + file + "/history")
                    .expect(200)
                    .items()) {
                for (String field : List.of(ONE, OTHER)) {
                    texts.add(write.path("changes").path(field).path("after").asText());
                }
            }
        }
        JsonNode page = worker.get("/api/changes?limit=500").expect(200).json();
        page.path("items")
                .forEach(record -> texts.add(record.path("fields").path("note").asText()));
        assertThat(page.path("more").asBoolean()).as("more pages").isFalse();
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private PhoneAtWork phone(String name, String field, int seed) {
        return new PhoneAtWork(KeptPhone.signedIn(screen(PHONE, "en"), WORKER), name, field, new Random(seed));
    }

    private String file() {
        worker.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields = Map.of("entry_route", "ESCAPE", "gender", "F", "met_on", "2020-01-02");
        return worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields))
                .expect(201)
                .id();
    }
}
