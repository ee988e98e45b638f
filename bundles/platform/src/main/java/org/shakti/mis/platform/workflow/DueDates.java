package org.shakti.mis.platform.workflow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Clock.Repeat;
import org.shakti.mis.api.definition.TimeUnit;

/** Counts time limits. The day from which a limit runs is not counted itself, as is usual in law. */
final class DueDates {
    private final Supplier<Set<LocalDate>> holidays;

    /** Asks for the holidays only when working days are counted. */
    DueDates(Supplier<Set<LocalDate>> holidays) {
        this.holidays = holidays;
    }

    /** Returns the last day of a limit; the last day of the month when the month is too short. */
    LocalDate due(LocalDate from, int limit, TimeUnit unit) {
        return switch (unit) {
            case DAY -> from.plusDays(limit);
            case WORKING_DAY -> workingDay(from, limit);
            case MONTH -> from.plusMonths(limit);
            case YEAR -> from.plusYears(limit);
        };
    }

    /** Returns the last day of the round that begins on {@code from}; nothing after the last stretch of the clock. */
    Optional<LocalDate> due(Clock clock, LocalDate started, LocalDate from) {
        if (clock.repeats().isEmpty()) {
            return Optional.of(due(from, clock.limit(), clock.unit()));
        }
        return stretch(clock.repeats(), started, from).map(stretch -> from.plusDays(stretch.everyDays()));
    }

    /** Returns the first day on which a task warns: the earliest of its warning days, and never after it is due. */
    static LocalDate warn(LocalDate due, List<Integer> warnDays) {
        return due.minusDays(warnDays.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static boolean working(LocalDate day, Set<LocalDate> off) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
    }

    private LocalDate workingDay(LocalDate from, int limit) {
        Set<LocalDate> off = holidays.get();
        LocalDate day = from;
        while (limit == 0 && !working(day, off)) {
            day = day.plusDays(1);
        }
        for (int left = limit; left > 0; left -= working(day, off) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Optional<Repeat> stretch(List<Repeat> repeats, LocalDate started, LocalDate from) {
        return repeats.stream()
                .filter(r -> from.isBefore(started.plusMonths(r.toMonth())))
                .min(Comparator.comparingInt(Repeat::fromMonth))
                .filter(r -> r.everyDays() > 0);
    }
}
