package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.SchemeDesk;

/** What she is entitled to, told so that she can judge it herself: why, with which papers, where to go, and how sure it is. */
@DisplayName("What she is entitled to")
class EligibilityIT extends BrowserTest {
    private static final String GUNTUR = "506";
    private static final String AMDANGA = "2723";
    private static final String BADURIA = "2724";

    @ParameterizedTest
    @CsvSource({
        "PHONE,en,Likely,One more thing needed,Not now,Because it asks: Age",
        "DESKTOP,bn,সম্ভাবনা আছে,আরও একটি বিষয় দরকার,এখন নয়,কারণ শর্ত: বয়স"
    })
    void standsInThreeGroups(Device device, String lang, String likely, String more, String not, String because) {
        Page page = tab(device, lang, agreeing("Aparna-" + lang, Map.of("rural_household", true)));

        assertThat(page.locator("#group-likely")).containsText(likely);
        assertThat(page.locator("#group-more")).containsText(more);
        assertThat(group(page, "not").locator("summary").first()).containsText(not);
        assertThat(group(page, "likely").locator(card("IN_MGNREGA"))).hasCount(1);
        assertThat(group(page, "more").locator(card("IN_NFSA"))).hasCount(1);
        Locator school = group(page, "not").locator(card("WB_KANYASHREE_K1"));
        assertThat(school).not().isVisible();
        group(page, "not").locator("summary").first().click();
        assertThat(school).isVisible();
        assertThat(school).containsText(because);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,en", "DESKTOP,bn"})
    void saysWhyWithWhichPapersAndWhereAndAsksWhatIsMissing(Device device, String language) {
        Words say = Words.in(language);
        Screen screen = screen("worker-one", device, language);
        Page page = tab(screen, agreeing("Bithika-" + language, Map.of("nfsa_excluded", false)));
        Locator work = group(page, "more").locator(card("IN_MGNREGA"));
        work.locator("details summary").last().click();

        Locator why = work.locator(".why li");
        assertThat(why).hasCount(2);
        assertThat(why.first()).containsText(say.fits);
        assertThat(why.last()).containsText(say.open);
        assertThat(why.first().locator(".tag")).hasText(say.unverified);
        assertThat(work.locator(".facts")).containsText(say.office);
        assertThat(work.locator(".facts a[target=_blank]").first())
                .hasAttribute("href", Pattern.compile("https://www\\.rediff\\.com/.+"));
        assertThat(work.locator(".facts div").last()).containsText(say.year);
        assertThat(work.locator(".facts .tag")).hasCount(0);

        noteThePaper(work, say);
        assertThat(work.locator(".papers")).containsText(say.helped);
        assertThat(work.locator(".papers")).containsText(say.costs);
        screen.axe().wholeScreenshot("eligibility");

        work.locator("button.ask-open").click();
        work.locator(".ask form label").first().click();
        work.locator(".ask form [type=submit]").click();
        assertThat(group(page, "likely").locator(card("IN_MGNREGA"))).hasCount(1);
        assertThat(new AskedPage(page).news()).containsText(say.likely);
    }

    /** How the second paper stands, who helps to get it and what it costs, right where it is asked for. */
    private static void noteThePaper(Locator work, Words say) {
        Locator bank = work.locator(".paper").nth(1);
        assertThat(work.locator(".paper")).hasCount(3);
        bank.locator("button").first().click();
        bank.locator("input[name=q-paper_state][value=APPLIED]").check();
        bank.locator("input[name=q-helper][value=STAFF]").check();
        bank.locator("#q-cost").fill("30");
        bank.locator("[type=submit]").click();
        assertThat(bank).containsText(say.applied);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,en,'Announced, not confirmed: ask the office',May have been replaced: ask the office",
        "PHONE,hi,'घोषित, पुष्टि नहीं: कार्यालय से पूछें',शायद इसकी जगह दूसरी योजना आ गई है: कार्यालय से पूछें"
    })
    void promisesNothingThatIsOnlyAnnouncedOrMayBeReplaced(Device device, String lang, String announced, String gone) {
        Map<String, Object> all = Map.of("govt_employee_or_pensioner", false);
        Screen screen = screen("worker-one", device, lang);
        Page page = tab(screen, agreeing("Chandana-" + lang, all));

        Locator coming = group(page, "more").locator(card("WB_ANNAPURNA"));
        assertThat(coming).containsText(announced);
        assertThat(coming.locator(".tag-warm")).isAttached();
        assertThat(page.locator(card("WB_LAKSHMIR_BHANDAR"))).containsText(gone);
        assertThat(group(page, "likely").locator(card("WB_ANNAPURNA"))).hasCount(0);
        assertThat(group(page, "likely").locator(card("WB_LAKSHMIR_BHANDAR"))).hasCount(0);
        assertThat(coming.locator(".facts .tag")).hasText(lang.equals("en") ? "unverified" : "अपुष्ट");
    }

    @Test
    void tellsOfASchemeThatPaysNothingAtPresent() {
        Api there = sample().office().hire("worker-guntur", "social-worker", GUNTUR);
        SampleCase hers = SampleCase.opened(there, "Devika", GUNTUR);
        SchemeDesk desk = new SchemeDesk(there);
        desk.asksConsent(hers.id(), true);
        desk.answers(hers.id(), Map.of("rescued_from_trafficking", true));
        Page page = tab(screen("worker-guntur", PHONE, "en"), hers);

        Locator asleep = group(page, "more").locator(card("AP_TRAFF_RELIEF"));
        assertThat(asleep).containsText("Reported as not paying at present: ask the office");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,en,No office of these is written down for her block or district yet.,0",
        "DESKTOP,bn,তাঁর ব্লক বা জেলার জন্য এগুলির কোনও দপ্তর এখনও লেখা নেই।,1"
    })
    void namesTheVeryOfficeOfHerBlockOrSaysThatNoneIsWrittenDown(
            Device device, String language, String none, int inEnglish) {
        Map<String, Object> office = new HashMap<>(Map.of("kind", "PRADHAN", "block", AMDANGA));
        office.putAll(Map.of("name", "Sample panchayat", "address", "Sample road 4", "office_phone", "033 0000 0000"));
        sample().director()
                .post("/api/records/office", Map.of("district", Office.NORTH, "fields", office))
                .expect(201);

        Screen screen = screen("worker-one", device, language);
        Locator near = work(screen, "Ketaki-" + language, AMDANGA);
        assertThat(near.locator(".office").first()).containsText("Sample panchayat");
        assertThat(near.locator(".office").first()).containsText("Sample road 4");
        assertThat(near.locator(".office a").first()).hasAttribute("href", "tel:03300000000");
        assertThat(near.locator(".offices-none")).hasCount(0);
        assertThat(near.locator(".english-only")).hasCount(0);

        screen.context().route("**/api/eligibility", EligibilityIT::withANoteInEnglishOnly);
        Locator far = work(screen, "Juthika-" + language, BADURIA);
        assertThat(far.locator(".facts .english-only")).hasCount(inEnglish);
        assertThat(far.locator(".offices-none")).hasText(none);
        assertThat(far.locator(".office")).hasCount(0);
    }

    /** The card of a scheme to which the panchayat says yes, opened, for somebody of a block. */
    private Locator work(Screen screen, String codeName, String block) {
        SampleCase hers = agreeing(codeName, Map.of("rural_household", true));
        Api worker = sample().office().signIn("worker-one");
        String path = "/api/records/case/" + hers.id();
        worker.patch(path, worker.get(path).header("ETag"), Map.of("block", block))
                .expect(200);
        Locator work = tab(screen, hers).locator(card("IN_MGNREGA"));
        work.locator("details summary").last().click();
        return work;
    }

    private static void withANoteInEnglishOnly(Route route) {
        APIResponse told = route.fetch();
        String body = told.text().replaceAll("\"officeNote\":\"[^\"]*\"", "\"officeNote\":\"Ask at the counter.\"");
        route.fulfill(new Route.FulfillOptions().setResponse(told).setBody(body));
    }

    private SampleCase agreeing(String codeName, Map<String, ?> answers) {
        Api worker = sample().office().signIn("worker-one");
        SchemeDesk desk = new SchemeDesk(worker);
        SampleCase made = SampleCase.opened(worker, codeName);
        worker.patch("/api/records/case/" + made.id(), "\"1\"", Map.of("year_of_birth", 1996))
                .expect(200);
        desk.asksConsent(made.id(), true);
        desk.answers(made.id(), answers);
        return made;
    }

    private Page tab(Device device, String language, SampleCase of) {
        return tab(screen("worker-one", device, language), of);
    }

    private static Page tab(Screen screen, SampleCase of) {
        Page page = screen.open("record/case/" + of.id() + "/schemes").page();
        page.locator("#group-more").waitFor();
        return page;
    }

    private static Locator group(Page page, String name) {
        return page.locator("section:has(> #group-" + name + ")");
    }

    private static String card(String scheme) {
        return ".scheme:has(#scheme-" + scheme + ")";
    }

    /** What stands on the page, in one language. */
    private record Words(
            String fits,
            String open,
            String unverified,
            String office,
            String year,
            String applied,
            String helped,
            String costs,
            String likely) {
        static Words in(String language) {
            int year = LocalDate.now().getYear();
            return language.equals("en")
                    ? new Words(
                            "Fits:",
                            "Not known yet:",
                            "unverified",
                            "Gram panchayat office",
                            String.valueOf(year),
                            "Applied for",
                            "helped by: Worker",
                            "costs ₹30",
                            "MGNREGA (100 days) is likely now")
                    : new Words(
                            "মেলে:",
                            "এখনও জানা নেই:",
                            "যাচাই হয়নি",
                            "গ্রাম পঞ্চায়েত দপ্তর",
                            bengali(year),
                            "আবেদন করা হয়েছে",
                            "সাহায্য: কর্মী",
                            "খরচ ₹৩০",
                            "একশো দিনের কাজ: এখন সম্ভাবনা আছে");
        }

        private static String bengali(int number) {
            StringBuilder text = new StringBuilder();
            String.valueOf(number).chars().forEach(digit -> text.append((char) ('০' + digit - '0')));
            return text.toString();
        }
    }
}
