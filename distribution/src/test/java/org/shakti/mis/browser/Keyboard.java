package org.shakti.mis.browser;

import com.microsoft.playwright.Page;

/** A person who uses the keyboard and nothing else. */
final class Keyboard {
    private static final int MOST_TABS = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until the focus is on what matches; fails when it never gets there. */
    Keyboard to(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (isOn(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to " + selector + ", but to " + where());
    }

    Keyboard type(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Tells whether the focus is on what matches. */
    boolean isOn(String selector) {
        return (Boolean) page.evaluate("wanted => Boolean(document.activeElement?.matches(wanted))", selector);
    }

    String where() {
        return String.valueOf(page.evaluate("() => document.activeElement?.outerHTML.slice(0, 300)"));
    }
}
