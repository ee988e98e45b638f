package org.shakti.mis.platform.definitions;

import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;

/**
 * One pack being laid on a draft.
 *
 * @param content the pack
 * @param draft what it is laid on, changed on the way
 * @param sight ids of the packs whose definitions it may refer to
 * @param changing whether what it changes about others' definitions holds here; what it adds always does
 * @param refusals collects what is wrong
 */
record Layer(PackContent content, Draft draft, Set<String> sight, boolean changing, Refusals refusals) {
    static Layer of(PackContent content, Draft draft, boolean changing) {
        return new Layer(content, draft, draft.sightOf(content.pack()), changing, new Refusals(content.id()));
    }

    /** Tells whether definitions of that pack may be referred to; says so otherwise. */
    boolean sees(String owner, Item at, String key) {
        if (sight.contains(owner)) {
            return true;
        }
        refusals.add(at, key, foreign(owner, "this"));
        return false;
    }

    /** The same of a name that stands in something that this pack brings itself; what others bring is theirs to answer for. */
    boolean sees(Optional<String> owner, Object user, Item at, String name) {
        boolean theirs = content.positions().find(user).isEmpty();
        if (theirs || owner.isEmpty() || sight.contains(owner.get())) {
            return true;
        }
        refusals.add(at, name, foreign(owner.get(), name));
        return false;
    }

    /** Says what is expected where something of a pack is used that is not needed. */
    static String foreign(String owner, String what) {
        return "a pack that names " + owner + " among its needs, because " + what + " belongs to it";
    }

    /** Tells whether a name is free; says whose it is otherwise. */
    boolean free(boolean taken, String owner, Item at, String key) {
        if (taken) {
            refusals.add(at, key, "a name that is not yet defined by the pack " + owner);
        }
        return !taken;
    }

    /** Returns the labels with the given texts in place of those of the same language. */
    static Labels over(Labels below, Labels above) {
        if (above.texts().isEmpty()) {
            return below;
        }
        var texts = new java.util.HashMap<>(below.texts());
        texts.putAll(above.texts());
        return new Labels(texts);
    }
}
