package org.shakti.mis.platform.definitions;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Clock.Trigger;
import org.shakti.mis.api.definition.TimeUnit;

/** Reads clocks of workflows and record types. */
final class ClockReader {
    /** A last stretch without an end ends after a hundred years. */
    private static final int WITHOUT_END = 1200;

    private final Reading reading;

    ClockReader(Reading reading) {
        this.reading = reading;
    }

    Clock read(Item item) {
        String unit = item.optional("unit").orElse("day");
        Clock clock = new Clock(
                item.text("id"),
                item.labels("title"),
                item.at("startsOn").map(ClockReader::trigger).orElse(Trigger.NEVER),
                item.at("stopsOn").map(ClockReader::trigger).orElse(Trigger.NEVER),
                item.number("limit", 0),
                TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT)),
                item.labels("who"),
                item.optional("strictness").orElse("internal"),
                item.text("law"),
                item.each("warnDays", i -> i.json().asInt()),
                item.each("repeat", ClockReader::repeat),
                reading.conditions().optional(item, "when"),
                item.optional("titleFrom"),
                item.optional("assignee"),
                item.optional("limitFrom"),
                reading.pack(),
                item.provenance());
        return reading.positions().keep(clock, item);
    }

    private static Trigger trigger(Item item) {
        Set<String> states = new HashSet<>(item.texts("states"));
        item.optional("state").ifPresent(states::add);
        return new Trigger(
                states,
                item.optional("field"),
                item.optional("child").or(() -> item.optional("childType")),
                item.flag("created"));
    }

    private static Clock.Repeat repeat(Item item) {
        return new Clock.Repeat(
                item.number("fromMonth", 0), item.number("toMonth", WITHOUT_END), item.number("every", 1));
    }
}
