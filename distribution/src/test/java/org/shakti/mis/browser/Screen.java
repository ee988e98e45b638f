package org.shakti.mis.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.shakti.mis.acceptance.Office;

/** One person's browser: storage, cookies and service worker of its own. */
final class Screen implements AutoCloseable {
    private static final int FAR_BELOW = 2400;
    private static final Path PICTURES = Path.of(System.getProperty("shakti.pictures", "target/screenshots"));
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String MOVING =
            """
            () => [...document.querySelectorAll('*')].flatMap((one) => ['', '::before', '::after'].map((part) => {
                const style = getComputedStyle(one, part || null);
                const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ').map(parseFloat);
                const smooth = style.scrollBehavior === 'smooth';
                return smooth || times.some((time) => time > 0.01) ? `${one.tagName}${part} ${one.className}` : '';
              })).filter(Boolean)""";
    private static final int PATIENCE_MILLIS = 10_000;

    private final URI address;
    private final Device device;
    private final String language;
    private final BrowserContext context;
    private final Page page;
    private final Troubles troubles = new Troubles();

    Screen(Browser browser, URI address, Device device, String language) {
        this.address = address;
        this.device = device;
        this.language = language;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(language + "-IN")
                .setTimezoneId("Asia/Kolkata")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(device.touch())
                .setIsMobile(device.touch())
                .setViewportSize(device.width(), device.height()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        troubles.watch(context);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Troubles troubles() {
        return troubles;
    }

    /** Opens a page of the app by its route, such as {@code today} or {@code list/garden}. */
    Screen open(String route) {
        String hash = "#/" + route;
        if (page.url().startsWith(address.toString())) {
            page.evaluate("hash => { location.hash = hash; }", hash);
        } else {
            page.navigate("/" + hash);
        }
        return this;
    }

    /** Signs in through the page; everybody in the sample office has the same password. */
    Screen signIn(String login) {
        return signIn(login, Office.PASSWORD);
    }

    Screen signIn(String login, String password) {
        if (!page.url().startsWith(address.toString())) {
            page.navigate("/");
        }
        page.locator("input[name=user]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("form button[type=submit]").click();
        page.locator("nav.nav").waitFor();
        return this;
    }

    /** The clock of this device says another day from now on; what waits for a while goes on as before. */
    Screen on(LocalDate day) {
        context.clock().setFixedTime(day + "T10:00:00+05:30");
        return this;
    }

    /** Begins to count what a person touches. */
    Screen countTaps() {
        page.evaluate(
                "() => { window.taps = 0; addEventListener('click', (one) => { window.taps += one.isTrusted ? 1 : 0; }, true); }");
        return this;
    }

    /** How often it was touched since the counting began, without the page having been loaded anew. */
    int taps() {
        return ((Number) page.evaluate("() => window.taps")).intValue();
    }

    /** Cuts the network, for the page and its service worker, or gives it back. */
    Screen offline(boolean cut) {
        if (cut) {
            troubles.cutOff();
        }
        context.setOffline(cut);
        return this;
    }

    /** Waits until the service worker serves this page and has kept what it needs. */
    Screen settled() {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return this;
    }

    /**
     * Looks for barriers on the whole page, which is laid out so tall that no bar lies over a part of it; fails with what
     * is wrong where.
     */
    Screen axe() {
        int tall = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        // Far more than there is now: what is still on its way makes the page taller.
        page.setViewportSize(device.width(), tall + FAR_BELOW);
        List<Rule> found = violations();
        page.setViewportSize(device.width(), device.height());
        if (!found.isEmpty()) {
            throw new AssertionError(told(found));
        }
        return this;
    }

    /** Looks for barriers, and for a need to move the page sideways, on the narrowest screen that has to work. */
    Screen narrow() {
        page.setViewportSize(Device.NARROW.width(), Device.NARROW.height());
        boolean sideways = scrollsSideways();
        int tall = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(Device.NARROW.width(), tall + FAR_BELOW);
        List<Rule> found = violations();
        page.setViewportSize(device.width(), device.height());
        if (sideways || !found.isEmpty()) {
            throw new AssertionError((sideways ? "scrolls sideways at 320 px; " : "") + told(found));
        }
        return this;
    }

    /** Looks at an open dialog on the narrowest screen, with a thumb, and enlarged to 200 %. */
    Screen dialog() {
        page.locator("dialog[open]").waitFor();
        List<String> faults = Sizes.faultsOfDialog(page);
        page.setViewportSize(device.width(), device.height());
        if (!faults.isEmpty()) {
            throw new AssertionError("dialog: " + String.join("\n", faults));
        }
        return narrow();
    }

    private String told(List<Rule> found) {
        StringBuilder text = new StringBuilder("barriers at " + page.url());
        for (Rule rule : found) {
            text.append("\n  ").append(rule.getId()).append(": ").append(rule.getHelp());
            rule.getNodes().forEach(node -> text.append("\n    ")
                    .append(node.getHtml())
                    .append("\n      ")
                    .append(String.valueOf(node.getFailureSummary()).replace("\n", " ")));
        }
        return text.toString();
    }

    List<Rule> violations() {
        return new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    }

    /** What moves by itself on this page, although the person asked that nothing does. */
    List<String> movement() {
        return ((List<?>) page.evaluate(MOVING)).stream().map(String::valueOf).toList();
    }

    /** Tells whether the page can be moved sideways, which a phone should not need. */
    boolean scrollsSideways() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /** Takes a picture of what is seen, by name, width and language. */
    Screen screenshot(String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + device.width() + "-" + language + ".png")));
        return this;
    }

    /** Takes a picture of the whole page; fixed bars stand in its middle. */
    Screen wholeScreenshot(String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + device.width() + "-" + language + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
