package org.shakti.mis.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page that asks what is still open about somebody, each question where it stands. */
record AskedPage(Page page) {
    /** Opens a question, chooses what she says and presses the button that keeps or tries it. */
    void says(String answer, String question, String button) {
        Locator asked = page.locator("button.ask-open", new Page.LocatorOptions().setHasText(question))
                .first();
        asked.evaluate(
                "one => { for (let fold = one; (fold = fold.parentElement.closest('details')); ) fold.open = true; }");
        asked.click();
        page.locator(".ask form label", new Page.LocatorOptions().setHasText(answer))
                .first()
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** What the last answer has changed. */
    Locator news() {
        return page.locator("section:has(> #news)");
    }
}
