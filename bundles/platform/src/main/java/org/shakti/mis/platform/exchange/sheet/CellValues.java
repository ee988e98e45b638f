package org.shakti.mis.platform.exchange.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.SheetImport;

/** Makes a value of the text of a cell, or says why it is none. Guesses nothing: a date is ISO, a code is exact. */
final class CellValues {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Map<String, Boolean> ANSWERS = Map.of(
            "yes", true, "no", false, "true", true, "false", false, "1", true, "0", false, "y", true, "n", false);
    private static final BigDecimal PAISE = BigDecimal.valueOf(100);

    private final Catalogues catalogues;
    private final LocalDate today;
    private final Map<String, Set<String>> blocks = new ConcurrentHashMap<>();
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    CellValues(Catalogues catalogues, LocalDate today) {
        this.catalogues = catalogues;
        this.today = today;
    }

    /** Adds the value of a cell that is not empty to {@code values}, or what is wrong with it to {@code faults}. */
    void read(SheetCell cell, String district, Map<String, Object> values, List<RowFault> faults) {
        try {
            Object value = value(cell, district);
            values.put(cell.column().name(), value);
        } catch (Refused e) {
            faults.add(RowFault.of(cell, e.code, e.detail));
        }
    }

    private Object value(SheetCell cell, String district) throws Refused {
        return switch (cell.column().kind()) {
            case DATE -> day(cell);
            case INTEGER -> whole(number(cell), cell.column().bounds());
            case DECIMAL -> within(number(cell), cell.column().bounds());
            case MONEY -> money(cell);
            case DATE_TIME -> moment(cell.text());
            case YES_NO -> answer(cell.text());
            case ONE_OF -> code(cell.text(), list(cell.column(), district));
            case SEVERAL_OF -> codes(cell.text(), list(cell.column(), district));
            case PLACE -> place(cell, district);
            case TEXT, LONG_TEXT, REFERENCE, FILE, GROUP -> text(cell);
        };
    }

    private LocalDate day(SheetCell cell) throws Refused {
        LocalDate day;
        try {
            day = LocalDate.parse(cell.text(), DAY);
        } catch (DateTimeException e) {
            throw new Refused("not-a-date", "", e);
        }
        if (cell.column().bounds().notInFuture() && day.isAfter(today)) {
            throw new Refused("in-future", "");
        }
        return day;
    }

    private static Instant moment(String text) throws Refused {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("not-a-date", "", e);
        }
    }

    private static BigDecimal number(SheetCell cell) throws Refused {
        if (!NUMBER.matcher(cell.text()).matches()) {
            throw new Refused("not-a-number", "");
        }
        return new BigDecimal(cell.text());
    }

    private static Long whole(BigDecimal number, Bounds bounds) throws Refused {
        if (number.stripTrailingZeros().scale() > 0) {
            throw new Refused("not-whole", "");
        }
        return within(number, bounds).longValueExact();
    }

    /** Sheets give rupees where the column says so; records keep paise, and so do the limits. */
    private static Long money(SheetCell cell) throws Refused {
        BigDecimal given = number(cell);
        BigDecimal paise = cell.column().unit().equals("rupees") ? given.multiply(PAISE) : given;
        return whole(paise, cell.column().bounds());
    }

    private static BigDecimal within(BigDecimal number, Bounds bounds) throws Refused {
        if (bounds.least().filter(least -> number.compareTo(least) < 0).isPresent()) {
            throw new Refused("too-small", bounds.least().get().toPlainString());
        }
        if (bounds.most().filter(most -> number.compareTo(most) > 0).isPresent()) {
            throw new Refused("too-large", bounds.most().get().toPlainString());
        }
        return number;
    }

    private static Boolean answer(String text) throws Refused {
        Boolean answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
        if (answer == null) {
            throw new Refused("not-yes-or-no", "");
        }
        return answer;
    }

    private CodeList list(SheetImport.Column column, String district) throws Refused {
        String name = column.target().orElse("");
        CodeList list = catalogues.in(district).lists().get(name);
        if (list == null) {
            throw new Refused("not-in-list", name);
        }
        return list;
    }

    private static String code(String text, CodeList list) throws Refused {
        if (list.entry(text).isEmpty()) {
            throw new Refused("not-in-list", list.name());
        }
        return text;
    }

    private static List<String> codes(String text, CodeList list) throws Refused {
        List<String> given = List.of(text.split("\\s*[;|]\\s*"));
        for (String code : given) {
            code(code, list);
        }
        List<String> ordered = new ArrayList<>();
        list.entries().stream().filter(e -> given.contains(e.code())).forEach(e -> ordered.add(e.code()));
        return ordered;
    }

    private String place(SheetCell cell, String district) throws Refused {
        String level = cell.column().target().orElse("district");
        if (level.equals("block") && !district.isEmpty() && blocks(district).contains(cell.text())) {
            return cell.text();
        }
        if (catalogues.place(level, cell.text()).isEmpty()) {
            throw new Refused("unknown-place", level);
        }
        if (level.equals("block") && !district.isEmpty()) {
            throw new Refused("place-elsewhere", "");
        }
        return cell.text();
    }

    /** A few block codes stand under two districts, so a block is looked for below its district. */
    private Set<String> blocks(String district) {
        return blocks.computeIfAbsent(
                district,
                d -> catalogues.placesIn("block", d).stream().map(Place::code).collect(Collectors.toSet()));
    }

    private String text(SheetCell cell) throws Refused {
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
        if (!text.codePoints().allMatch(CellValues::harmless)) {
            throw new Refused("bad-text", "");
        }
        Bounds bounds = cell.column().bounds();
        if (bounds.longest()
                .filter(l -> text.codePointCount(0, text.length()) > l)
                .isPresent()) {
            throw new Refused("too-long", bounds.longest().get().toString());
        }
        if (bounds.pattern().filter(p -> !pattern(p).matcher(text).matches()).isPresent()) {
            throw new Refused("pattern", "");
        }
        return text;
    }

    private Pattern pattern(String expression) {
        return patterns.computeIfAbsent(expression, Pattern::compile);
    }

    /** Control characters, and marks that reverse the direction of text, can make a text read as another. */
    private static boolean harmless(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control && !turning && Character.isDefined(c) && (c < 0xD800 || c > 0xDFFF);
    }

    /** Why a text is no value; never leaves this class. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String detail;

        Refused(String code, String detail) {
            super(code, null, false, false);
            this.code = code;
            this.detail = detail;
        }

        Refused(String code, String detail, DateTimeException cause) {
            super(code, cause, false, false);
            this.code = code;
            this.detail = detail;
        }
    }
}
