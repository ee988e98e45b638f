package org.shakti.mis.platform.definitions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Judges regular expressions of packs: they must compile, be short, and not be able to run for ever. */
final class Patterns {
    private static final int LONGEST = 200;

    private Patterns() {}

    /** Returns what is expected instead; nothing when the expression is fine. */
    static Optional<String> trouble(String expression) {
        if (expression.length() > LONGEST) {
            return Optional.of("a regular expression of at most " + LONGEST + " characters");
        }
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return Optional.of("a regular expression that compiles (" + e.getDescription() + ")");
        }
        return repeatsWhatRepeats(expression)
                ? Optional.of("a regular expression without a repeated group that repeats or chooses inside,"
                        + " and without references back")
                : Optional.empty();
    }

    /** Walks the expression once; the stack holds, for each open group, whether something in it repeats or chooses. */
    private static boolean repeatsWhatRepeats(String expression) {
        Deque<Boolean> groups = new ArrayDeque<>();
        groups.push(false);
        boolean inClass = false;
        boolean closedLoose = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            boolean afterLoose = closedLoose;
            closedLoose = false;
            if (c == '\\') {
                i++;
                if (!inClass && i < expression.length() && "123456789k".indexOf(expression.charAt(i)) >= 0) {
                    return true;
                }
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                groups.push(false);
            } else if (c == ')') {
                closedLoose = groups.size() > 1 && groups.pop();
                loosen(groups, closedLoose);
            } else if (c == '*' || c == '+' || c == '{') {
                if (afterLoose) {
                    return true;
                }
                loosen(groups, true);
            } else if (c == '|') {
                loosen(groups, true);
            }
        }
        return false;
    }

    private static void loosen(Deque<Boolean> groups, boolean loose) {
        groups.push(groups.pop() || loose);
    }
}
