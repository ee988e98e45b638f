package org.shakti.mis.schemes.rules;

import java.util.Map;

/** The words of comparisons in three languages. */
final class CriterionWords {
    private static final Map<String, String> EN = Map.ofEntries(
            Map.entry("==", "{0}"),
            Map.entry("!=", "not {0}"),
            Map.entry("<", "less than {0}"),
            Map.entry("<=", "at most {0}"),
            Map.entry(">", "more than {0}"),
            Map.entry(">=", "at least {0}"),
            Map.entry("between", "{0} to {1}"),
            Map.entry("date.<", "before {0}"),
            Map.entry("date.<=", "{0} or before"),
            Map.entry("date.>", "after {0}"),
            Map.entry("date.>=", "{0} or after"),
            Map.entry("not.between", "not {0} to {1}"),
            Map.entry("not.in", "not {0}"),
            Map.entry("yes", "yes"),
            Map.entry("no", "no"),
            Map.entry("or", " or "),
            Map.entry("and", "; "),
            Map.entry("unit.year", "years"),
            Map.entry("unit.month", "months"),
            Map.entry("unit.percent", "%"),
            Map.entry("unit.acre", "acres"));

    private static final Map<String, String> HI = Map.ofEntries(
            Map.entry("==", "{0}"),
            Map.entry("!=", "{0} नहीं"),
            Map.entry("<", "{0} से कम"),
            Map.entry("<=", "अधिकतम {0}"),
            Map.entry(">", "{0} से अधिक"),
            Map.entry(">=", "कम से कम {0}"),
            Map.entry("between", "{0} से {1}"),
            Map.entry("date.<", "{0} से पहले"),
            Map.entry("date.<=", "{0} या उससे पहले"),
            Map.entry("date.>", "{0} के बाद"),
            Map.entry("date.>=", "{0} या उसके बाद"),
            Map.entry("not.between", "{0} से {1} नहीं"),
            Map.entry("not.in", "{0} नहीं"),
            Map.entry("yes", "हाँ"),
            Map.entry("no", "नहीं"),
            Map.entry("or", " या "),
            Map.entry("and", "; "),
            Map.entry("unit.year", "वर्ष"),
            Map.entry("unit.month", "महीने"),
            Map.entry("unit.percent", "%"),
            Map.entry("unit.acre", "एकड़"));

    private static final Map<String, String> BN = Map.ofEntries(
            Map.entry("==", "{0}"),
            Map.entry("!=", "{0} নয়"),
            Map.entry("<", "{0} অপেক্ষা কম"),
            Map.entry("<=", "সর্বোচ্চ {0}"),
            Map.entry(">", "{0} অপেক্ষা বেশি"),
            Map.entry(">=", "কমপক্ষে {0}"),
            Map.entry("between", "{0} থেকে {1}"),
            Map.entry("date.<", "{0}-এর আগে"),
            Map.entry("date.<=", "{0} বা তার আগে"),
            Map.entry("date.>", "{0}-এর পরে"),
            Map.entry("date.>=", "{0} বা তার পরে"),
            Map.entry("not.between", "{0} থেকে {1} নয়"),
            Map.entry("not.in", "{0} নয়"),
            Map.entry("yes", "হ্যাঁ"),
            Map.entry("no", "না"),
            Map.entry("or", " বা "),
            Map.entry("and", "; "),
            Map.entry("unit.year", "বছর"),
            Map.entry("unit.month", "মাস"),
            Map.entry("unit.percent", "%"),
            Map.entry("unit.acre", "একর"));

    private CriterionWords() {}

    static Map<String, String> in(String language) {
        return switch (language) {
            case "hi" -> HI;
            case "bn" -> BN;
            default -> EN;
        };
    }
}
