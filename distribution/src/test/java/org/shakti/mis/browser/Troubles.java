package org.shakti.mis.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What pages complain about: errors of scripts, errors on the console, breaches of the security policy. */
final class Troubles {
    /** Chromium reports each answer of 4xx as an error; the app deals with those of the API. */
    private static final Pattern ANSWERED =
            Pattern.compile("Failed to load resource: the server responded with a status of 4\\d\\d .*");

    private static final String BREACHES = "document.addEventListener('securitypolicyviolation', (event) =>"
            + " console.error('breach: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));";

    /** What a page says of files that it could not get; the second is the word for those that pass a service worker. */
    private static final Pattern UNREACHED =
            Pattern.compile("Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED).*");

    private boolean cut;
    private final List<String> seen = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    /** Begins to listen to all pages of a browser context. */
    void watch(BrowserContext context) {
        context.addInitScript(BREACHES);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> seen.add("error: " + error.error()));
    }

    private void note(ConsoleMessage message) {
        boolean ofApi = message.location().contains("/api/")
                && ANSWERED.matcher(message.text()).matches();
        boolean offline = cut && UNREACHED.matcher(message.text()).matches();
        if (message.type().equals("error") && !ofApi && !offline) {
            seen.add("console: " + message.text() + " at " + place(message));
        }
    }

    private static String place(ConsoleMessage message) {
        Page page = message.page();
        return message.location() + (page == null ? "" : " on " + page.url());
    }

    /** The test takes the network away: from now on files that cannot be got are no trouble of the page. */
    void cutOff() {
        cut = true;
    }

    /** Lets messages pass that match, because the test provokes them. */
    void expect(String pattern) {
        expected.add(Pattern.compile(pattern, Pattern.DOTALL));
    }

    /** Returns what was seen and not expected. */
    List<String> unexpected() {
        return seen.stream()
                .filter(text -> expected.stream().noneMatch(p -> p.matcher(text).find()))
                .toList();
    }

    /** Returns everything that was seen. */
    List<String> all() {
        return List.copyOf(seen);
    }
}
