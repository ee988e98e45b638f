package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

/** Collects what is wrong with one pack, up to a bound. */
final class Refusals {
    private static final int MOST = 200;
    private final List<Refusal> found = new ArrayList<>();
    private String pack;

    Refusals(String pack) {
        this.pack = pack;
    }

    /** Names the pack by its id from now on. */
    void nameAs(String id) {
        pack = id;
        found.replaceAll(r -> new Refusal(id, r.file(), r.line(), r.key(), r.expected()));
    }

    void add(String file, int line, String key, String expected) {
        if (found.size() < MOST) {
            found.add(new Refusal(pack, file, line, key, expected));
        }
    }

    void add(Item at, String key, String expected) {
        add(at.file(), at.line(), key, expected);
    }

    /** Adds what somebody else has found wrong with the same pack. */
    void add(Refusal refusal) {
        add(refusal.file(), refusal.line(), refusal.key(), refusal.expected());
    }

    boolean any() {
        return !found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Refusal> list() {
        return List.copyOf(found);
    }
}
