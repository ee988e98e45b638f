package org.shakti.mis.demands.ladders;

import java.util.List;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Provenance;

/**
 * Whom to ask, one after the other.
 *
 * @param code its code
 * @param title what people read
 * @param rungs lowest first; at least one
 * @param provenance where it comes from
 * @param pack the pack that brought it
 */
public record Ladder(String code, Labels title, List<Rung> rungs, Provenance provenance, Pack pack) {
    /** Copies the list. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * One office to be asked.
     *
     * @param id stable name within the ladder
     * @param office code of the kind of office; empty where no kind fits
     * @param title what people read
     * @param days days that the office has for an answer
     * @param daysVerification how sure the days are
     * @param letter name of the letter
     */
    public record Rung(String id, String office, Labels title, int days, String daysVerification, String letter) {}

    /** Tells whether there is a rung at this place. */
    public boolean has(int rung) {
        return rung >= 0 && rung < rungs.size();
    }

    /** Returns the first rung of a kind of office; the lowest when none is of its kind. */
    public int first(String office) {
        for (int rung = 0; rung < rungs.size(); rung++) {
            if (!office.isEmpty() && rungs.get(rung).office().equals(office)) {
                return rung;
            }
        }
        return 0;
    }

    /** Returns the rung above that of a kind of office; the second one when none is of its kind, the last one at the top. */
    public int above(String office) {
        int asked = 0;
        for (int rung = 0; rung < rungs.size(); rung++) {
            if (!office.isEmpty() && rungs.get(rung).office().equals(office)) {
                asked = rung;
            }
        }
        return Math.min(asked + 1, rungs.size() - 1);
    }
}
