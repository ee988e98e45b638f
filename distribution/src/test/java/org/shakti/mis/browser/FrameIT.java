package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.ModuleDesk;
import org.shakti.mis.acceptance.Office;

@DisplayName("What a page is told to draw its frame")
class FrameIT extends BrowserTest {
    private static final String SHELL = "/api/shell";

    @Test
    void isWhoIsThereAndWhatThatPersonMayUse() {
        Answer worker = as("worker-one").get(SHELL).expect(200);

        assertThat(worker.at("/user/login").asText()).isEqualTo("worker-one");
        assertThat(worker.at("/sees/ownOnly").asBoolean()).isTrue();
        assertThat(codes(worker)).containsExactly(Office.NORTH);
        assertThat(worker.at("/app").asText()).matches("/app/[0-9a-f]{12}");
        assertThat(module(worker, "cases").at("/roots/0/id").asText()).isEqualTo("case");
        assertThat(module(worker, "cases").at("/roots/0/may/create").asBoolean())
                .isTrue();
        assertThat(module(worker, "cases").path("imports")).isNotEmpty();
    }

    @Test
    void isNothingForSomebodyWhoIsNotSignedIn() {
        assertThat(Api.anybody(sample().office().server()).get(SHELL).status()).isEqualTo(401);
    }

    @Test
    void namesTheDistrictsWithPeopleOrRecordsToWhoSeesAll() {
        Answer administrator = sample().office().administrator().get(SHELL).expect(200);

        assertThat(administrator.at("/sees/everywhere").asBoolean()).isTrue();
        assertThat(codes(administrator)).contains(Office.NORTH, Office.SOUTH);
        assertThat(module(administrator, "cases").path("types"))
                .as("who administers reads no records")
                .isEmpty();
    }

    @Test
    void isInTheLanguageThatIsAskedFor() {
        Api worker = as("worker-one");

        assertThat(worker.get(SHELL + "?lang=bn").at("/districts/0/name").asText())
                .isEqualTo("উত্তর ২৪ পরগনা");
        assertThat(worker.speaking("hi").get(SHELL).at("/modules/0/title").asText())
                .isNotEqualTo(worker.get(SHELL).at("/modules/0/title").asText());
    }

    @Test
    void isNotToldAgainWhileNothingChanges() {
        Api worker = as("worker-three");
        String tag = worker.get(SHELL).expect(200).header("ETag");

        worker.with("If-None-Match", tag).get(SHELL).expect(304);
        worker.with("If-None-Match", "\"other\"").get(SHELL).expect(200);
        assertThat(worker.get(SHELL).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void followsASwitchAtOnceAndInThatDistrictOnly() {
        ModuleDesk desk = new ModuleDesk(sample().office().administrator());
        Api south = as("worker-three");
        String tag = south.get(SHELL).header("ETag");
        String north = as("worker-one").get(SHELL).header("ETag");
        desk.turn("livelihood", Office.SOUTH, false).expect(200);
        try {
            Answer after = south.with("If-None-Match", tag).get(SHELL).expect(200);

            assertThat(after.at("/modules").findValuesAsText("id")).doesNotContain("livelihood");
            assertThat(as("worker-one").get(SHELL).header("ETag")).isEqualTo(north);
        } finally {
            desk.turn("livelihood", Office.SOUTH, true).expect(200);
        }
        south.with("If-None-Match", tag).get(SHELL).expect(304);
    }

    private Api as(String login) {
        return sample().office().signIn(login);
    }

    private static List<String> codes(Answer shell) {
        return shell.at("/districts").findValuesAsText("lgd");
    }

    private static JsonNode module(Answer shell, String id) {
        return StreamSupport.stream(shell.at("/modules").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
