package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

@DisplayName("A photograph of a paper")
class PhotographIT extends BrowserTest {
    private static final String WORKER = "worker-photographs";
    private static final String SHOWN = "button.picture img";

    private Api worker;

    @BeforeAll
    void hire() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
    }

    @Test
    void isTakenMadeSmallSavedAndShownLarge() {
        String file = file();
        Screen screen = screen(WORKER, DESKTOP, "en");
        document(screen.open("new/document?parent=case:" + file).page());
        assertThat(width(screen.page())).isEqualTo(1600);
        screen.axe();
        OfflineIT.finish(screen.page());

        screen.open("record/case/" + file + "/documents");
        assertThat(screen.page().locator(".record-card")).containsText("Picture of the paper");
        screen.open("record/document/" + only(file).path("id").asText());
        assertThat(screen.page().locator(SHOWN)).isVisible();
        screen.page().locator("button.picture").click();
        assertThat(screen.page().locator("dialog[open] img")).isVisible();
        screen.axe().screenshot("photograph");
    }

    @Test
    void isKeptSealedOnAPhoneWithoutANetworkAndSentWithItsRecord() {
        String file = file();
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "bn"), WORKER).cut();
        document(phone.open("new/document?parent=case:" + file).page());
        OfflineIT.finish(phone.page());
        assertThat(phone.storage()).doesNotContain("JFIF", "image/jpeg", "/9j/");

        phone.reload().unlock();
        String waiting =
                (String) phone.page().evaluate("async () => (await part('offline/outbox.js')).items.value[0].deed.id");
        phone.open("record/document/" + waiting);
        assertThat(phone.page().locator(SHOWN)).isVisible();
        phone.screen().axe().screenshot("photograph-waits");
        phone.connect().awaitSent();

        assertThat(only(file).path("id").asText()).isEqualTo(waiting);
        assertThat(sizeOnServer(waiting)).isGreaterThan(1000);
        phone.page().waitForCondition(() -> filesOn(phone) == 0);
    }

    @Test
    void isThereOnceWhateverReplyIsLost() {
        String file = file();
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), WORKER);
        AtomicInteger uploads = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        phone.screen().context().route("**/api/files?id=*", route -> {
            if (uploads.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.screen().context().route("**/api/sync", route -> {
            if (calls.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.screen().troubles().expect("Failed to load resource: net::ERR_FAILED");

        document(phone.open("new/document?parent=case:" + file).page());
        OfflineIT.finish(phone.page());
        phone.send().send().send().awaitSent();

        assertThat(uploads).hasValueGreaterThan(1);
        assertThat(sizeOnServer(only(file).path("id").asText())).isGreaterThan(1000);
    }

    @Test
    void thatIsNoneIsRefusedWithAWordAndNothingIsLost() {
        Screen screen = screen(WORKER, DESKTOP, "en");
        Page page = screen.open("new/document?parent=case:" + file()).page();
        page.locator("#q-picture-file")
                .setInputFiles(new FilePayload(
                        "x.jpg", "image/jpeg", "<html>no picture</html>".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator("[data-field=picture] .field-error")).containsText("cannot be read");
        screen.axe();
    }

    private static void document(Page page) {
        page.locator("#q-document_type").selectOption("RATION");
        page.locator("input[name='q-where_kept'][value=HER]").check();
        page.locator("#q-picture-file").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", photograph()));
        assertThat(page.locator(SHOWN)).isVisible();
    }

    private static int width(Page page) {
        return ((Number)
                        page.locator(SHOWN).evaluate("async (one) => { await one.decode(); return one.naturalWidth; }"))
                .intValue();
    }

    private static int filesOn(KeptPhone phone) {
        return ((Number) phone.page().evaluate("async () => (await part('offline/vault.js')).vault.count('files')"))
                .intValue();
    }

    private int sizeOnServer(String document) {
        return worker.get("/api/records/document/" + document + "/files/picture")
                .expect(200)
                .text()
                .length();
    }

    private JsonNode only(String file) {
        List<JsonNode> found = worker.get("/api/records/document?limit=100&whole=true&parent=" + file)
                .expect(200)
                .items();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).at("/fields/picture").asText()).hasSize(36);
        return found.get(0);
    }

    private String file() {
        worker.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields = Map.of("entry_route", "ESCAPE", "gender", "F", "met_on", "2020-01-02");
        return worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields))
                .expect(201)
                .id();
    }

    /** A sample card, as large as phones make it. */
    static byte[] photograph() {
        BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(200, 200, 2000, 1400);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
