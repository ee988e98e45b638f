package org.shakti.mis.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What holds for a screen however it is looked at: a thumb hits its targets, no bar lies over a control, it fits. */
final class Sizes {
    /** Links in running text may be as high as the text is. */
    private static final String SMALL_TARGETS =
            """
            () => [...(document.querySelector('dialog[open]') ?? document)
                .querySelectorAll('a, button, select, summary, textarea, input:not([type=hidden])')]
              .filter((one) => one.checkVisibility() && !one.closest('label') && getComputedStyle(one).display !== 'inline')
              .filter((one) => !one.classList.contains('skip'))
              .map((one) => ({ box: one.getBoundingClientRect(), text: one.outerHTML.slice(0, 120) }))
              .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(({ box, text }) => Math.round(box.width) + ' x ' + Math.round(box.height) + ' ' + text)""";

    /** Brought into sight as the keyboard brings it, a control must not lie under a bar. */
    private static final String COVERED =
            """
            () => [...document.querySelectorAll('main :is(a, button, select, summary, textarea, input)')]
              .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
              .filter((one) => {
                one.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
                const box = one.getBoundingClientRect();
                return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('.nav, .topbar');
              })
              .map((one) => 'covered: ' + one.outerHTML.slice(0, 120))""";

    /** Every control of an open dialog has to come into sight, and nothing of it stands beside the screen. */
    private static final String OUT_OF_REACH =
            """
            () => [...document.querySelectorAll('dialog[open], dialog[open] :is(a, button, select, summary, textarea, input, p, h2)')]
              .filter((one) => one.checkVisibility() && !one.classList.contains('visually-hidden'))
              .filter((one) => {
                one.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
                const box = one.getBoundingClientRect();
                const tall = one.tagName === 'DIALOG' || box.height > innerHeight;
                return box.left < -1 || box.right > innerWidth + 1 || (!tall && (box.top < -1 || box.bottom > innerHeight + 1));
              })
              .map((one) => 'out of reach: ' + one.outerHTML.slice(0, 120))""";

    private Sizes() {}

    /** What a thumb misses and what a bar covers, as the screen is now. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (String look : List.of(SMALL_TARGETS, COVERED)) {
            ((List<?>) page.evaluate(look)).forEach(fault -> faults.add(String.valueOf(fault)));
        }
        return faults;
    }

    /** What is wrong with an open dialog at 320 px and for somebody who reads at 200 %. */
    static List<String> faultsOfDialog(Page page) {
        List<String> faults = new ArrayList<>();
        for (Device device : List.of(Device.NARROW, Device.ENLARGED)) {
            page.setViewportSize(device.width(), device.height());
            for (String look : List.of(SMALL_TARGETS, OUT_OF_REACH)) {
                ((List<?>) page.evaluate(look)).forEach(fault -> faults.add(device + " " + fault));
            }
        }
        return faults;
    }
}
