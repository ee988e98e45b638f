package org.shakti.mis.schemes.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A tree of criteria, ready to judge any number of people whose facts lie in the same {@link Slots}. Immutable. */
public final class RuleProgram {
    private final List<String> facts;
    private final List<Rule> rules;
    private final Node root;

    private RuleProgram(List<String> facts, List<Rule> rules, Node root) {
        this.facts = facts;
        this.rules = rules;
        this.root = root;
    }

    /** Compiles a tree. */
    public static RuleProgram of(Rule rule, Slots slots) {
        List<Rule> rules = new ArrayList<>();
        Node root = node(rule, slots, rules);
        return new RuleProgram(slots.names(), List.copyOf(rules), root);
    }

    /** Returns only whether the criteria hold. */
    public Truth judge(FactRow row) {
        return truth(root.judge(row));
    }

    /** Returns whether the criteria hold, each of them, and what should be asked if that is open. */
    public Outcome explain(FactRow row) {
        byte[] truths = new byte[rules.size()];
        return new Outcome(root.explain(row, truths), truths);
    }

    private static Node node(Rule rule, Slots slots, List<Rule> rules) {
        int index = rules.size();
        rules.add(rule);
        if (rule instanceof Rule.Leaf leaf) {
            return leaf(index, leaf, slots.of(leaf.fact().name()));
        }
        Rule.Group group = (Rule.Group) rule;
        return new Node.Group(
                index,
                nodes(group.all(), slots, rules),
                nodes(group.any(), slots, rules),
                nodes(group.none(), slots, rules));
    }

    private static Node[] nodes(List<Rule> group, Slots slots, List<Rule> rules) {
        return group.stream().map(rule -> node(rule, slots, rules)).toArray(Node[]::new);
    }

    private static Node leaf(int index, Rule.Leaf leaf, Slots.Slot slot) {
        boolean negated = leaf.op() == Operator.DIFFERENT;
        if (leaf.fact().type().ordered()) {
            return new Node.InSpan(index, slot, Span.of(leaf.op(), leaf.values()), negated);
        }
        List<String> codes = leaf.values().stream().map(Object::toString).toList();
        return new Node.HasCode(index, slot, slot.bits(codes), negated);
    }

    private static Truth truth(int number) {
        return number == Node.YES ? Truth.TRUE : number == Node.NO ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** What came out for one person. */
    public final class Outcome {
        private final int whole;
        private final byte[] truths;

        private Outcome(int whole, byte[] truths) {
            this.whole = whole;
            this.truths = truths;
        }

        /** Returns whether all of it holds. */
        public Truth truth() {
            return RuleProgram.truth(whole);
        }

        /** Returns all criteria and groups: each before those inside it. */
        public List<Rule> rules() {
            return rules;
        }

        /** Returns whether a criterion holds, by its place among {@link #rules()}. */
        public Truth of(int place) {
            return RuleProgram.truth(truths[place]);
        }

        /** Returns the facts that could decide it, in the order of the facts; none when it is decided. */
        public List<String> missing() {
            if (whole != Node.OPEN) {
                return List.of();
            }
            BitSet open = new BitSet(facts.size());
            root.missing(truths, open);
            return open.stream().mapToObj(facts::get).toList();
        }
    }
}
