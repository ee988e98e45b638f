package org.shakti.mis.demands.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Days and numbers as letters write them in each language; does not depend on what the Java installation knows. */
public final class Days {
    private static final List<String> EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Map<String, List<String>> MONTHS = Map.of(
            "hi",
            List.of(
                    "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्तूबर", "नवंबर",
                    "दिसंबर"),
            "bn",
            List.of(
                    "জানুয়ারি",
                    "ফেব্রুয়ারি",
                    "মার্চ",
                    "এপ্রিল",
                    "মে",
                    "জুন",
                    "জুলাই",
                    "আগস্ট",
                    "সেপ্টেম্বর",
                    "অক্টোবর",
                    "নভেম্বর",
                    "ডিসেম্বর"));

    private Days() {}

    /** Returns a day. */
    public static String of(LocalDate day, String language) {
        List<String> months = MONTHS.getOrDefault(language, List.of());
        String month = months.isEmpty() ? EN.get(day.getMonthValue() - 1) : months.get(day.getMonthValue() - 1);
        return number(day.getDayOfMonth(), language) + " " + month + " " + number(day.getYear(), language);
    }

    /** Returns a number in the digits of the language. */
    public static String number(long number, String language) {
        String plain = Long.toString(number);
        if (!language.equals("bn")) {
            return plain;
        }
        StringBuilder digits = new StringBuilder();
        plain.chars().forEach(c -> digits.append(c == '-' ? '-' : (char) ('০' + (c - '0'))));
        return digits.toString();
    }
}
