package org.shakti.mis.platform.workflow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeEntry;

/** Takes the holidays from the list {@code holidays}: the column {@code date}, or the code as {@code YYYYMMDD}. */
final class Holidays {
    private Holidays() {}

    static DueDates of(Catalogue catalogue) {
        return new DueDates(() -> in(catalogue));
    }

    private static Set<LocalDate> in(Catalogue catalogue) {
        return Stream.ofNullable(catalogue.lists().get("holidays"))
                .flatMap(list -> list.entries().stream())
                .map(Holidays::day)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(CodeEntry entry) {
        String date = entry.attributes().getOrDefault("date", "");
        try {
            return Optional.of(
                    date.isBlank()
                            ? LocalDate.parse(entry.code(), DateTimeFormatter.BASIC_ISO_DATE)
                            : LocalDate.parse(date));
        } catch (DateTimeException notADay) {
            // An entry that names no day takes no day away from anybody.
            return Optional.empty();
        }
    }
}
