package org.shakti.mis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("The settings of an instance")
class SettingsTest {
    private static final Caller ADMIN = new Caller("admin", Set.of("accounts.manage"), Scope.INSTANCE, "en");
    private static final Caller DISTRICT = new Caller(
            "district",
            Set.of("accounts.manage"),
            new Scope(Optional.empty(), Set.of("319"), false, Optional.empty()),
            "en");

    private final List<String> audited = new ArrayList<>();
    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void beginNeutralAndHoldWhatTheAdministratorSets(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            Settings here = settings(database);
            Settings otherNode = settings(database);
            assertThat(here.current()).isEqualTo(new Settings.Values(10, 72, "Notes"));
            assertThat(otherNode.current().appName()).isEqualTo("Notes");

            here.set(ADMIN, new Settings.Values(5, 24, "  Diary "));
            here.set(ADMIN, new Settings.Values(15, 48, "Diary"));

            assertThat(here.current()).isEqualTo(new Settings.Values(15, 48, "Diary"));
            clock.pass(Duration.ofSeconds(11));
            assertThat(otherNode.current()).isEqualTo(here.current());
            assertThat(audited).containsExactly("settings.changed", "settings.changed");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refuseWhatIsOutOfRangeAndWhoLooksAfterAPartOnly(Dialect dialect) {
        Settings settings = settings(TestDatabase.shared(dialect));

        assertThatThrownBy(() -> settings.set(ADMIN, new Settings.Values(0, 337, " ")))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("idleMinutes", "leaseHours", "appName"));
        assertThatThrownBy(() -> settings.set(DISTRICT, Settings.INITIAL)).isInstanceOf(NotAllowedException.class);
        assertThat(audited).isEmpty();
    }

    private Settings settings(TestDatabase database) {
        return new Settings(database.transactions(), (s, by, action, target, detail) -> audited.add(action), clock);
    }
}
