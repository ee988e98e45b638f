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
    private static final int DIGITS = 12;
    /**
     * Up to three signs that are neither letters nor digits. Not what stands between amounts: the end of a line, a comma before
     * a blank, the sign of a currency, {@code /-}.
     */
    private static final String GAP = "(?:[^\\p{L}\\p{M}\\p{N}\\p{Sc}+;,/\\r\\n]|,(?!\\s)|/(?!-)){0,3}";
    /** As it is printed, in three groups of four, or in none. */
    private static final Pattern FOURS =
            Pattern.compile("(?<![0-9+])[2-9][0-9]{3}" + GAP + "[0-9]{4}" + GAP + "[0-9]{4}(?![0-9])");
    /** In other groups, all with the same between them. */
    private static final Pattern GROUPS = Pattern.compile(
            "(?<![0-9+])[2-9][0-9]{0,4}((?![^0-9]*/-)[\\p{Zs}\\p{Pd}\\p{Pc}./:]{1,3})[0-9]{1,5}(?:\\1[0-9]{1,5}){1,10}(?![0-9])");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
    /** With the code of the country before it. */
    private static final Pattern PHONE = Pattern.compile("91[^0-9]+[6-9].*");

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

    /**
     * Tells whether a text holds a whole number, in whichever groups it is written. Years, dates and telephone numbers with the
     * code of the country that would fit by chance are none.
     */
    public static boolean in(String text) {
        String plain = plain(text);
        return !plain.isEmpty() && (found(FOURS, 2, plain) || found(GROUPS, 1, plain));
    }

    private static boolean found(Pattern shape, int years, String plain) {
        Matcher numbers = shape.matcher(plain);
        while (numbers.find()) {
            String written = numbers.group();
            String number = written.replaceAll("[^0-9]", "");
            boolean other = PHONE.matcher(written).matches()
                    || YEAR.matcher(written).results().count() >= years;
            if (number.length() == DIGITS && !other && checks(number)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is told of a field in which such a number was written. */
    public static FieldError error(String field) {
        return new FieldError(field, "aadhaar", TEXTS.getOrDefault("en", ""), Map.of("text", TEXTS));
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
                .map(Aadhaar::error)
                .toList();
    }

    /** The same text with every digit as an ASCII one; empty where it has too few of them. */
    private static String plain(String text) {
        if (text.codePoints().filter(Character::isDigit).limit(DIGITS).count() < DIGITS) {
            return "";
        }
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
