package org.shakti.mis.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shakti.mis.acceptance.NewId;

/** A phone whose owner writes in bursts while the network and the phone itself do what they like. */
final class PhoneAtWork {
    /** Writes one after the other and tells of each that is safe. */
    private static final String BURST =
            """
            (edits) => {
              window.burst = (async () => {
                const { store } = await part('core/store.js');
                for (const { op, type, id, parent, fields, text } of edits) {
                  const version = op === 'change' ? (await store.get(type, id)).version : undefined;
                  const body = { ...(parent ? { parent } : {}), fields, declined: [] };
                  await store.save({ op, type, id, version, body });
                  await wrote(text);
                }
              })();
            }""";

    private static final String ANSWERED = "async () => { await window.burst; return true; }";

    private final KeptPhone phone;
    private final String name;
    private final String field;
    private final Random random;
    private final Set<String> written = new LinkedHashSet<>();
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private int number;

    /** @param field the field of a file that only this phone changes */
    PhoneAtWork(KeptPhone phone, String name, String field, Random random) {
        this.phone = phone;
        this.name = name;
        this.field = field;
        this.random = random;
        phone.screen().context().exposeBinding("wrote", (source, texts) -> written.add(String.valueOf(texts[0])));
        phone.screen().context().route("**/api/sync", route -> {
            if (repliesToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.screen()
                .troubles()
                .expect("Failed to load resource: net::ERR_FAILED|Target page, context or browser has been closed");
        phone.reload().unlock();
    }

    KeptPhone phone() {
        return phone;
    }

    Set<String> written() {
        return written;
    }

    /** Writes a burst in a quiet hour, without a network, with lost replies, or until the page is killed. */
    void work(List<String> files, int edits, int round) {
        List<Map<String, Object>> burst = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            String file = files.get(random.nextInt(files.size()));
            burst.add(random.nextInt(5) < 2 ? contact(file) : change(file, field));
        }
        switch (round % 4) {
            case 0 -> write(burst);
            case 1 -> {
                phone.cut();
                write(burst);
                phone.connect();
            }
            case 2 -> {
                repliesToLose.set(1 + random.nextInt(5));
                write(burst);
            }
            default -> {
                phone.page().evaluate(BURST, burst);
                phone.page().waitForTimeout(100 + random.nextInt(900));
                phone.kill().unlock();
            }
        }
    }

    /** Changes one field of each file without a network. */
    void changeAll(List<String> files, String shared) {
        write(files.stream().map(file -> change(file, shared)).toList());
    }

    private void write(List<Map<String, Object>> burst) {
        phone.page().evaluate(BURST, burst);
        phone.page().evaluate(ANSWERED);
    }

    private Map<String, Object> change(String file, String key) {
        String text = text();
        return Map.of("op", "change", "type", "case", "id", file, "fields", Map.of(key, text), "text", text);
    }

    private Map<String, Object> contact(String file) {
        String text = text();
        Map<String, Object> fields = Map.of(
                "contact_type",
                "PHONE",
                "met_on",
                "2026-01-20",
                "was_safe",
                true,
                "red_flag",
                false,
                "not_now",
                true,
                "note",
                text);
        return Map.of(
                "op", "create", "type", "contact", "id", NewId.next(), "parent", file, "fields", fields, "text", text);
    }

    private String text() {
        number++;
        return name + " " + number;
    }
}
