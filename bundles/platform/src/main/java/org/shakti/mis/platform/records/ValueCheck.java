package org.shakti.mis.platform.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Field;

/** Checks one value against the limits, lists and places of its field. */
final class ValueCheck {
    private final Catalogues catalogues;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    ValueCheck(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Checks a value; references are only gathered, since looking them up needs the database. */
    void check(Field field, Object value, Place at) {
        switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field.bounds(), (String) value, at);
            case INTEGER, MONEY, DECIMAL -> number(field.bounds(), new BigDecimal(value.toString()), at);
            case DATE -> day(field.bounds(), !((LocalDate) value).isAfter(at.today), at);
            case DATE_TIME -> day(field.bounds(), !((Instant) value).isAfter(at.now), at);
            case ONE_OF -> listed(field, (String) value, at);
            case SEVERAL_OF -> several(field, (List<?>) value, at);
            case PLACE -> place(field, (String) value, at);
            case REFERENCE ->
                at.references.add(new Reference(at.path, field.target().orElse(""), UUID.fromString((String) value)));
            case GROUP -> rows(field, (List<?>) value, at);
            default -> {}
        }
    }

    private void several(Field field, List<?> codes, Place at) {
        codes.forEach(code -> listed(field, (String) code, at));
        number(field.bounds(), BigDecimal.valueOf(codes.size()), at);
    }

    private void text(Bounds bounds, String value, Place at) {
        if (bounds.pattern().isPresent()
                && !pattern(bounds.pattern().get()).matcher(value).matches()) {
            at.faults.add(
                    at.path,
                    "pattern",
                    "The text does not have the expected form.",
                    Map.of("pattern", bounds.pattern().get()));
        }
    }

    private void number(Bounds bounds, BigDecimal value, Place at) {
        boolean low = bounds.least().filter(least -> value.compareTo(least) < 0).isPresent();
        boolean high = bounds.most().filter(most -> value.compareTo(most) > 0).isPresent();
        if (low || high) {
            Map<String, Object> limits = new HashMap<>();
            bounds.least().ifPresent(least -> limits.put("min", least));
            bounds.most().ifPresent(most -> limits.put("max", most));
            at.faults.add(at.path, "out-of-range", "The number is out of range.", limits);
        }
    }

    private static void day(Bounds bounds, boolean past, Place at) {
        if (bounds.notInFuture() && !past) {
            at.faults.add(at.path, "in-future", "The date must not lie in the future.");
        }
    }

    private void listed(Field field, String code, Place at) {
        String list = field.target().orElse("");
        Optional<CodeEntry> entry =
                Optional.ofNullable(at.catalogue.lists().get(list)).flatMap((CodeList l) -> l.entry(code));
        if (entry.isEmpty()) {
            at.faults.add(at.path, "not-in-list", "The code is not in the list " + list + ".", Map.of("list", list));
        } else if (entry.get().validFrom().filter(at.today::isBefore).isPresent()
                || entry.get().validTo().filter(at.today::isAfter).isPresent()) {
            Map<String, Object> validity = new HashMap<>(Map.of("list", list));
            entry.get().validFrom().ifPresent(day -> validity.put("validFrom", day.toString()));
            entry.get().validTo().ifPresent(day -> validity.put("validTo", day.toString()));
            at.faults.add(at.path, "not-valid-now", "The code of the list " + list + " is not valid today.", validity);
        }
    }

    private void place(Field field, String code, Place at) {
        String level = field.target().orElse("district");
        if (catalogues.place(level, code).isEmpty()) {
            at.faults.add(
                    at.path, "unknown-place", "There is no " + level + " with this code.", Map.of("level", level));
        }
    }

    private void rows(Field group, List<?> rows, Place at) {
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) rows.get(i);
            for (Field field : group.fields()) {
                Object value = row.get(field.key());
                String path = at.path + "[" + i + "]." + field.key();
                if (value != null) {
                    check(field, value, at.inside(path));
                } else if (field.use().required()) {
                    at.faults.add(path, "required", "An answer is needed.");
                }
            }
        }
    }

    private Pattern pattern(String text) {
        return patterns.computeIfAbsent(text, Pattern::compile);
    }

    /** A record that a field points to. */
    record Reference(String path, String type, UUID id) {}

    /** Where a value stands, when, and where faults and references go. */
    record Place(
            String path, LocalDate today, Instant now, Catalogue catalogue, Faults faults, List<Reference> references) {
        Place inside(String deeper) {
            return new Place(deeper, today, now, catalogue, faults, references);
        }

        static Place start(LocalDate today, Instant now, Catalogue catalogue) {
            return new Place("", today, now, catalogue, new Faults(), new ArrayList<>());
        }
    }
}
