package org.shakti.mis.platform.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Makes a cell's text from what the workbook stores: days from serial numbers, plain digits from powers of ten. */
final class XlsxCell {
    private static final LocalDate FIRST_DAY_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);

    /** The day that never was, 29 February 1900, stands at 60: before it the count is off by one. */
    private static final int MARCH_1900 = 61;

    private static final int LAST_DAY = 2_958_466;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,2})?");

    private XlsxCell() {}

    /** Returns a number as people would write it, or the day that it stands for. */
    static String number(String stored, boolean date, boolean from1904) {
        if (!NUMBER.matcher(stored).matches()) {
            return stored;
        }
        BigDecimal number = new BigDecimal(stored);
        if (!date || number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) >= 0) {
            return plain(number);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            // A time of day: no column of a sheet asks for one, and cutting it off would hide a mistake.
            return plain(number);
        }
        int days = number.intValue();
        if (from1904) {
            return FIRST_DAY_1904.plusDays(days).toString();
        }
        return FIRST_DAY_1900.plusDays(days < MARCH_1900 ? days + 1 : days).toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
