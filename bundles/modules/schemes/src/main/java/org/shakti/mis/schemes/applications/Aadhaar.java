package org.shakti.mis.schemes.applications;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordView;

/** Finds whole Aadhaar numbers among words, by their length and their check digit (Verhoeff), so that none is stored. */
final class Aadhaar {
    private static final Pattern TWELVE = Pattern.compile("(?<![0-9])[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
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
    static boolean in(String text) {
        Matcher numbers = TWELVE.matcher(text);
        while (numbers.find()) {
            if (checks(numbers.group().replaceAll("[ -]", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is wrong with the fields of a record that hold one. */
    static List<FieldError> errors(RecordView record, List<String> fields) {
        return fields.stream()
                .filter(field -> Optional.ofNullable(record.fields().get(field))
                        .map(Object::toString)
                        .filter(Aadhaar::in)
                        .isPresent())
                .map(field -> FieldError.of(field, "aadhaar", "A whole Aadhaar number is never kept here."))
                .toList();
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
