package org.shakti.mis.schemes.rules;

import java.util.List;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;

/** A criterion of a scheme: one comparison, or a group of criteria. */
public sealed interface Rule {
    /** Deepest tree of criteria, the root counted. */
    int DEEPEST = 8;

    /** Most criteria and groups in a tree, the root counted. */
    int MOST = 500;

    /** Returns the id, unique within the scheme. */
    String id();

    /** Returns what people read: the criterion as it must be; no texts when it is to be made from the criterion. */
    Labels why();

    /** Returns where it comes from. */
    Provenance origin();

    /** Returns a note for people; no texts when there is none. */
    Labels note();

    /**
     * Compares one fact.
     *
     * @param id its id
     * @param fact what is compared
     * @param op how
     * @param values what with: one value, two for {@code between}, any number for {@code in}; as {@code BigDecimal},
     *     {@code LocalDate}, {@code Boolean} or {@code String} by the type of the fact
     * @param why what people read
     * @param origin where it comes from
     * @param note a note for people
     */
    record Leaf(String id, Fact fact, Operator op, List<Object> values, Labels why, Provenance origin, Labels note)
            implements Rule {
        /** Copies the list. */
        public Leaf {
            values = List.copyOf(values);
        }
    }

    /**
     * Holds when all of {@code all} hold, none of {@code none} holds, and one of {@code any} unless that is empty.
     *
     * @param id its id
     * @param all all of these
     * @param any at least one of these
     * @param none none of these
     * @param why what people read
     * @param origin where it comes from
     * @param note a note for people
     */
    record Group(String id, List<Rule> all, List<Rule> any, List<Rule> none, Labels why, Provenance origin, Labels note)
            implements Rule {
        /** Copies the lists. */
        public Group {
            all = List.copyOf(all);
            any = List.copyOf(any);
            none = List.copyOf(none);
        }
    }
}
