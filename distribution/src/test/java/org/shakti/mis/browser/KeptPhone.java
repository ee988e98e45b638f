package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;
import org.shakti.mis.acceptance.NewId;
import org.shakti.mis.acceptance.Office;

/** A phone on which a person keeps the own work. What no finger can do is done through the app's own parts. */
final class KeptPhone {
    private static final String PARTS = "window.part = (path) => import("
            + "document.querySelector('script[type=module]').src.replace('main.js', path));";
    private static final String SAVE =
            """
            async (deed) => {
              const { store } = await part('core/store.js');
              try {
                return (await store.save(deed)) ?? {};
              } catch (problem) {
                return { refused: problem.status, problem: problem.body };
              }
            }""";
    private static final String DUMP =
            """
            async () => {
              const plain = (value) => {
                if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
                if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
                if (value && typeof value === 'object') return Object.entries(value).map(([k, v]) => k + '=' + plain(v)).join(' ');
                return String(value);
              };
              const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const { name } of await indexedDB.databases()) {
                const open = indexedDB.open(name);
                const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
                for (const store of db.objectStoreNames) {
                  const rows = db.transaction(store).objectStore(store).getAll();
                  await new Promise((done) => { rows.onsuccess = done; });
                  texts.push(store, ...rows.result.map(plain));
                }
                db.close();
              }
              return texts.join('\\n');
            }""";

    private final Screen screen;
    private Page page;

    private KeptPhone(Screen screen) {
        this.screen = screen;
        this.page = screen.page();
    }

    /** Signs in, keeps the work on this phone, and waits until it could go on without a network. */
    static KeptPhone signedIn(Screen screen, String login) {
        return signedIn(screen, login, Office.PASSWORD);
    }

    static KeptPhone signedIn(Screen screen, String login, String password) {
        screen.context().addInitScript(PARTS);
        KeptPhone phone = new KeptPhone(screen);
        phone.page.navigate("/");
        phone.page.locator("input[name=keep]").check();
        screen.signIn(login, password).settled();
        phone.page.waitForCondition(phone::keepsAll);
        return phone;
    }

    /** Pages of modules are kept at the next following at the latest; a phone that has waited for a while goes on without. */
    private boolean keepsAll() {
        return (Boolean)
                page.evaluate(
                        """
                async () => {
                  if ((await part('offline/kept.js')).noteOf('people') === undefined) return false;
                  if (!(await part('offline/kinds.js')).keptType('case', '')) return false;
                  const kept = new Set((await (await caches.open('modules')).keys()).map((one) => new URL(one.url).pathname));
                  const loaded = performance.getEntriesByType('resource')
                    .map((one) => new URL(one.name).pathname).filter((one) => /^\\/m\\/.*\\.(js|css)$/.test(one));
                  globalThis.lookedAt ??= performance.now();
                  return (loaded.length > 0 && loaded.every((one) => kept.has(one))) || performance.now() - globalThis.lookedAt > 8000;
                }""");
    }

    Screen screen() {
        return screen;
    }

    Page page() {
        return page;
    }

    KeptPhone cut() {
        screen.offline(true);
        return this;
    }

    /** Gives the network back; the app is told as a phone would tell it. */
    KeptPhone connect() {
        screen.offline(false);
        return this;
    }

    KeptPhone open(String route) {
        page.evaluate("hash => { location.hash = hash; }", "#/" + route);
        return this;
    }

    KeptPhone reload() {
        page.reload();
        return this;
    }

    /** The page goes without a word, as when the phone needs the memory; later the app is opened anew. */
    KeptPhone kill() {
        Page gone = page;
        page = screen.context().newPage();
        gone.close();
        page.navigate("/");
        return this;
    }

    /** The same phone with another page of the app open. */
    KeptPhone second() {
        KeptPhone second = new KeptPhone(screen);
        second.page = screen.context().newPage();
        second.page.navigate("/");
        return second;
    }

    KeptPhone type(String password) {
        page.locator("input[type=password]").fill(password);
        page.locator("form button[type=submit]").click();
        return this;
    }

    KeptPhone unlock() {
        type(Office.PASSWORD);
        page.locator("nav.nav").waitFor();
        return this;
    }

    Map<?, ?> create(String type, String parent, Map<String, ?> fields) {
        return save(Map.of(
                "op",
                "create",
                "type",
                type,
                "id",
                NewId.next(),
                "body",
                Map.of("parent", parent, "fields", fields, "declined", List.of())));
    }

    Map<?, ?> change(String type, String id, int version, Map<String, ?> fields) {
        return save(Map.of(
                "op",
                "change",
                "type",
                type,
                "id",
                id,
                "version",
                version,
                "body",
                Map.of("fields", fields, "declined", List.of())));
    }

    Map<?, ?> save(Map<String, ?> deed) {
        return (Map<?, ?>) page.evaluate(SAVE, deed);
    }

    /** A record as a page would be given it. */
    Map<?, ?> get(String type, String id) {
        return (Map<?, ?>) page.evaluate(
                "async ([type, id]) => (await part('core/store.js')).store.get(type, id)", List.of(type, id));
    }

    /** The states of what waits here, in their order. */
    List<?> waiting() {
        return (List<?>)
                page.evaluate("async () => (await part('offline/outbox.js')).items.value.map((one) => one.status)");
    }

    KeptPhone send() {
        page.evaluate("async () => (await part('offline/send.js')).drain()");
        return this;
    }

    KeptPhone awaitSent() {
        try {
            page.waitForCondition(() -> waiting().isEmpty());
        } catch (TimeoutError e) {
            throw new AssertionError("still waiting: " + waiting() + refused(), e);
        }
        return this;
    }

    /** What the server said of each. */
    private Object refused() {
        return page.evaluate(
                "async () => (await part('offline/outbox.js')).items.value.map((one) => JSON.stringify(one.problem))");
    }

    KeptPhone pull() {
        page.evaluate("async () => (await part('offline/sync.js')).pull()");
        return this;
    }

    /** Everything that lies on the phone, as somebody finds it who copies its storage. */
    String storage() {
        return (String) page.evaluate(DUMP);
    }

    void expectLocked() {
        page.locator("input[type=password]").waitFor();
        assertThat(page.locator("nav.nav").count()).isZero();
    }

    void waitForText(String text) {
        page.getByText(text).first().waitFor();
    }
}
