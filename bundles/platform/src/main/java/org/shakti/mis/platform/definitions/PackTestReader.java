package org.shakti.mis.platform.definitions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code tests/*.yaml}. */
final class PackTestReader {
    private final Refusals refusals;

    PackTestReader(Refusals refusals) {
        this.refusals = refusals;
    }

    List<PackTest> read(Item file) {
        return file.each("tests", this::test);
    }

    private PackTest test(Item item) {
        LocalDate today = day(item, "today");
        boolean accepted = item.text("expect").equals("accepted");
        List<PackTest.Expected> faults =
                item.each("faults", fault -> new PackTest.Expected(fault.text("field"), fault.text("code")));
        if (accepted && !faults.isEmpty()) {
            refusals.add(item, "faults", "no faults of a sample that is to be accepted");
        }
        Sample sample = new Sample(
                item.text("type"),
                today,
                values(item, "fields"),
                item.textSet("declined"),
                item.at("step").map(step -> step(step, today)));
        return new PackTest(item.text("name"), sample, item.optional("district"), accepted, faults, item);
    }

    private Sample.Step step(Item item, LocalDate today) {
        Map<String, Integer> children = item.at("children").map(Item::entries).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().json().asInt()));
        return new Sample.Step(
                item.text("from"),
                item.text("to"),
                item.at("on").isPresent() ? day(item, "on") : today,
                item.texts("evidence"),
                item.flag("confirmed"),
                new Sample.Around(item.textSet("ever"), children, values(item, "parent")));
    }

    private LocalDate day(Item item, String key) {
        try {
            return LocalDate.parse(item.text(key));
        } catch (DateTimeParseException e) {
            refusals.add(item.need(key), key, "a day of the calendar such as 2026-01-15");
            return LocalDate.EPOCH;
        }
    }

    private static Map<String, Object> values(Item item, String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        item.at(key).map(Item::entries).orElse(Map.of()).forEach((field, value) -> Optional.ofNullable(value(value))
                .ifPresent(one -> values.put(field, one)));
        return values;
    }

    private static @Nullable Object value(Item item) {
        if (item.json().isArray()) {
            return item.items().stream()
                    .map(PackTestReader::value)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
        if (item.json().isObject()) {
            Map<String, Object> row = new LinkedHashMap<>();
            item.entries().forEach((key, one) -> Optional.ofNullable(value(one)).ifPresent(v -> row.put(key, v)));
            return row;
        }
        return item.json().isNull() ? null : item.value();
    }
}
