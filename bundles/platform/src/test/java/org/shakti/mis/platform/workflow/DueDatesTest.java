package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.TimeUnit;

@DisplayName("Due dates")
class DueDatesTest {
    private static final LocalDate BASE = LocalDate.of(2024, 1, 1);
    private static final LocalDate GANDHI_JAYANTI = LocalDate.of(2026, 10, 2);

    private final DueDates dates = new DueDates(() -> Set.of(GANDHI_JAYANTI));

    @Test
    void endWithTheMonthWhenItIsTooShort() {
        assertThat(dates.due(LocalDate.of(2026, 10, 31), 4, TimeUnit.MONTH)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(dates.due(LocalDate.of(2028, 2, 29), 3, TimeUnit.YEAR)).isEqualTo(LocalDate.of(2031, 2, 28));
        assertThat(dates.due(LocalDate.of(2027, 12, 31), 2, TimeUnit.MONTH)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void leaveOutSundaysAndHolidaysWhenWorkingDaysCount() {
        LocalDate wednesday = LocalDate.of(2026, 9, 30);

        assertThat(dates.due(wednesday, 5, TimeUnit.WORKING_DAY)).isEqualTo(LocalDate.of(2026, 10, 7));
        assertThat(dates.due(GANDHI_JAYANTI, 0, TimeUnit.WORKING_DAY)).isEqualTo(LocalDate.of(2026, 10, 3));
    }

    @Test
    void countSaturdaysAsWorkingDays() {
        assertThat(dates.due(LocalDate.of(2026, 9, 25), 1, TimeUnit.WORKING_DAY))
                .isEqualTo(LocalDate.of(2026, 9, 26));
    }

    @Test
    void warnOnTheEarliestOfTheWarningDays() {
        assertThat(DueDates.warn(LocalDate.of(2027, 1, 3), List.of(2, 7, 0))).isEqualTo(LocalDate.of(2026, 12, 27));
        assertThat(DueDates.warn(BASE, List.of())).isEqualTo(BASE);
    }

    @Test
    void comeLessOftenInLaterStretchesAndEndWithTheLast() {
        Clock clock =
                Flows.repeating(new Clock.Repeat(0, 1, 7), new Clock.Repeat(1, 3, 14), new Clock.Repeat(3, 12, 30));
        LocalDate start = LocalDate.of(2026, 1, 15);

        assertThat(dates.due(clock, start, start)).contains(LocalDate.of(2026, 1, 22));
        assertThat(dates.due(clock, start, LocalDate.of(2026, 2, 14))).contains(LocalDate.of(2026, 2, 21));
        assertThat(dates.due(clock, start, LocalDate.of(2026, 2, 15))).contains(LocalDate.of(2026, 3, 1));
        assertThat(dates.due(clock, start, LocalDate.of(2026, 4, 15))).contains(LocalDate.of(2026, 5, 15));
        assertThat(dates.due(clock, start, LocalDate.of(2027, 1, 15))).isEqualTo(Optional.empty());
    }

    @Property
    void neverLieBeforeTheStart(
            @ForAll @IntRange(max = 4000) int day, @ForAll @IntRange(max = 800) int limit, @ForAll TimeUnit unit) {
        LocalDate from = BASE.plusDays(day);

        assertThat(dates.due(from, limit, unit)).isAfterOrEqualTo(from);
    }

    @Property
    void growWithTheLimitAndWithTheStart(
            @ForAll @IntRange(max = 4000) int day,
            @ForAll @IntRange(min = 1, max = 400) int limit,
            @ForAll TimeUnit unit) {
        LocalDate from = BASE.plusDays(day);

        assertThat(dates.due(from, limit + 1, unit)).isAfter(dates.due(from, limit, unit));
        assertThat(dates.due(from.plusDays(1), limit, unit)).isAfterOrEqualTo(dates.due(from, limit, unit));
    }

    @Property
    void countedInWorkingDaysHoldExactlyThatManyOfThem(
            @ForAll @IntRange(max = 4000) int day, @ForAll @IntRange(min = 1, max = 300) int limit) {
        LocalDate from = BASE.plusDays(day);
        LocalDate due = dates.due(from, limit, TimeUnit.WORKING_DAY);

        assertThat(from.plusDays(1).datesUntil(due.plusDays(1)).filter(DueDatesTest::worked))
                .hasSize(limit);
        assertThat(due.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
    }

    private static boolean worked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !day.equals(GANDHI_JAYANTI);
    }
}
