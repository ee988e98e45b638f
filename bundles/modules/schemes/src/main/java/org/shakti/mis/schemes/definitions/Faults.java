package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader.Fault;
import org.shakti.mis.api.extension.NearNames;

/** Collects what is wrong with a pack. For one thread. */
final class Faults {
    private static final int MOST = 200;

    private final List<Fault> found = new ArrayList<>();

    /** Says what is expected in place of a name of no fact. */
    static String noFact(String name, Collection<String> facts) {
        return "the name of a fact that a pack defines, not " + name + NearNames.remark(name, facts);
    }

    void add(DefinitionNode at, String key, String expected) {
        if (found.size() < MOST) {
            found.add(new Fault(at.file(), at.line(), key, expected));
        }
    }

    /** Names an entry of a map, or the map itself where the entry is missing. */
    void entry(DefinitionNode map, String key, String expected) {
        add(map.at(key).orElse(map), key, expected);
    }

    int count() {
        return found.size();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
