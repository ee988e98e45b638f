package org.shakti.mis.api.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordView;

/**
 * Finds whole Aadhaar numbers among words, by their length and their check digit (Verhoeff), in the digits of any script, so
 * that none is stored or printed.
 */
public final class Aadhaar {
    private static final String GAP = "[\\p{Zs}\\p{Pd}]?";
    private static final Pattern TWELVE =
            Pattern.compile("(?<![0-9])[2-9][0-9]{3}" + GAP + "[0-9]{4}" + GAP + "[0-9]{4}(?![0-9])");
    private static final Map<String, String> TEXTS = Map.of(
            "en", "A whole Aadhaar number is never kept here.",
            "hi", "पूरी आधार संख्या यहाँ कभी नहीं रखी जाती।",
            "bn", "পুরো আধার নম্বর এখানে কখনও রাখা হয় না।");
    private static final String[] PRODUCT = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };
    private static final String[] TURN = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private Aadhaar() {}

    /** Tells whether a text holds a whole number. */
    public static boolean in(String text) {
        Matcher numbers = TWELVE.matcher(plain(text));
        while (numbers.find()) {
            if (checks(numbers.group().replaceAll(GAP, ""))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns what is wrong with the fields that are being written with such a number in them. What stands there from before
     * is left alone, so that the record can still be changed.
     */
    public static List<FieldError> errors(Optional<RecordView> before, RecordView after, List<String> fields) {
        return fields.stream()
                .filter(field -> after.fields().get(field) instanceof String text
                        && !text.equals(
                                before.map(old -> old.fields().get(field)).orElse(null))
                        && in(text))
                .map(field -> new FieldError(field, "aadhaar", TEXTS.getOrDefault("en", ""), Map.of("text", TEXTS)))
                .toList();
    }

    /** The same text with every digit as an ASCII one. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (Character.isDigit(sign)) {
                plain.append(Character.digit(sign, 10));
            } else {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            int turned = TURN[place % TURN.length].charAt(digit) - '0';
            sum = PRODUCT[sum].charAt(turned) - '0';
        }
        return sum == 0;
    }
}
