package org.shakti.mis.schemes.rules;

import java.util.BitSet;

/**
 * A compiled criterion. Truth is a number here, because numbers are fast: 1 holds, -1 does not, 0 is not known; so that
 * and is the least, or the most, and not the opposite.
 */
abstract sealed class Node {
    static final int YES = 1;
    static final int OPEN = 0;
    static final int NO = -1;

    final int index;

    Node(int index) {
        this.index = index;
    }

    /** Judges as little as is needed. */
    abstract int judge(FactRow row);

    /** Judges every criterion and notes each. */
    abstract int explain(FactRow row, byte[] truths);

    /** Collects the facts that are open below; a criterion that is decided needs none. */
    abstract void missing(byte[] truths, BitSet facts);

    /** Compares a fact. */
    abstract static sealed class Leaf extends Node {
        final int slot;
        final int offset;
        final int sign;

        Leaf(int index, Slots.Slot slot, boolean negated) {
            super(index);
            this.slot = slot.number();
            this.offset = slot.offset();
            this.sign = negated ? -1 : 1;
        }

        @Override
        final int explain(FactRow row, byte[] truths) {
            int truth = judge(row);
            truths[index] = (byte) truth;
            return truth;
        }

        @Override
        final void missing(byte[] truths, BitSet facts) {
            if (truths[index] == OPEN) {
                facts.set(slot);
            }
        }
    }

    /** Compares a number or a date, which may be known as a range. */
    static final class InSpan extends Leaf {
        private final long low;
        private final long high;

        InSpan(int index, Slots.Slot slot, Span span, boolean negated) {
            super(index, slot, negated);
            this.low = span.low();
            this.high = span.high();
        }

        @Override
        int judge(FactRow row) {
            if (!row.knows(slot)) {
                return OPEN;
            }
            long least = row.words()[offset];
            long most = row.words()[offset + 1];
            if (least >= low && most <= high) {
                return sign;
            }
            return most < low || least > high ? -sign : OPEN;
        }
    }

    /** Looks for codes. */
    static final class HasCode extends Leaf {
        private final long[] bits;

        HasCode(int index, Slots.Slot slot, long[] bits, boolean negated) {
            super(index, slot, negated);
            this.bits = bits;
        }

        @Override
        int judge(FactRow row) {
            if (!row.knows(slot)) {
                return OPEN;
            }
            for (int word = 0; word < bits.length; word++) {
                if ((row.words()[offset + word] & bits[word]) != 0) {
                    return sign;
                }
            }
            return -sign;
        }
    }

    /** A group of criteria. */
    static final class Group extends Node {
        private final Node[] all;
        private final Node[] any;
        private final Node[] none;

        Group(int index, Node[] all, Node[] any, Node[] none) {
            super(index);
            this.all = all;
            this.any = any;
            this.none = none;
        }

        @Override
        int judge(FactRow row) {
            int truth = YES;
            for (Node node : all) {
                truth = Math.min(truth, node.judge(row));
                if (truth == NO) {
                    return NO;
                }
            }
            for (Node node : none) {
                truth = Math.min(truth, -node.judge(row));
                if (truth == NO) {
                    return NO;
                }
            }
            return any.length == 0 ? truth : Math.min(truth, one(row));
        }

        private int one(FactRow row) {
            int truth = NO;
            for (Node node : any) {
                truth = Math.max(truth, node.judge(row));
                if (truth == YES) {
                    return YES;
                }
            }
            return truth;
        }

        @Override
        int explain(FactRow row, byte[] truths) {
            int truth = YES;
            for (Node node : all) {
                truth = Math.min(truth, node.explain(row, truths));
            }
            int one = any.length == 0 ? YES : NO;
            for (Node node : any) {
                one = Math.max(one, node.explain(row, truths));
            }
            truth = Math.min(truth, one);
            for (Node node : none) {
                truth = Math.min(truth, -node.explain(row, truths));
            }
            truths[index] = (byte) truth;
            return truth;
        }

        @Override
        void missing(byte[] truths, BitSet facts) {
            if (truths[index] != OPEN) {
                return;
            }
            for (Node node : all) {
                node.missing(truths, facts);
            }
            if (!oneHolds(truths)) {
                for (Node node : any) {
                    node.missing(truths, facts);
                }
            }
            for (Node node : none) {
                node.missing(truths, facts);
            }
        }

        private boolean oneHolds(byte[] truths) {
            for (Node node : any) {
                if (truths[node.index] == YES) {
                    return true;
                }
            }
            return false;
        }
    }
}
