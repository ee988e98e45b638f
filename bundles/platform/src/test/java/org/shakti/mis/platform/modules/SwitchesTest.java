package org.shakti.mis.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("The switches of a district")
class SwitchesTest {
    private static final Caller EVERYWHERE = new Caller("a1", Set.of("modules.switch"), Scope.INSTANCE, "en");

    private final List<String> audited = new ArrayList<>();
    private final AuditTrail audit = (session, by, action, target, detail) -> audited.add(action + " " + detail);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areOnUntilSomebodySwitches(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            DistrictSwitches switches = switches(database);

            assertThat(switches.on("work", "319")).isTrue();
            assertThat(switches.on("hills", "319")).isFalse();
            assertThat(switches.on("hills", "350")).isTrue();
            assertThat(switches.on("unheard", "319")).isFalse();
            switches.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void workAtOnceInTheOwnDistrictOnly(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            DistrictSwitches switches = switches(database);
            switches.set(EVERYWHERE, "more", "319", false);

            assertThat(switches.on("more", "319")).isFalse();
            assertThat(switches.on("more", "320")).isTrue();
            assertThat(switches.onAnywhere("more")).isTrue();
            assertThat(switches(database).on("more", "319")).isFalse();
            assertThat(audited).containsExactly("module.disabled {district=319}");

            switches.set(EVERYWHERE, "more", "320", false);
            assertThat(switches.onAnywhere("more")).isFalse();
            switches.set(EVERYWHERE, "more", "319", true);
            assertThat(switches.on("more", "319")).isTrue();
            switches.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void sayWhatStandsInTheWay(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            DistrictSwitches switches = switches(database);

            assertThatThrownBy(() -> switches.set(EVERYWHERE, "work", "319", false))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                            .singleElement()
                            .satisfies(f -> assertThat(f.message()).contains("more")));
            switches.set(EVERYWHERE, "more", "319", false);
            switches.set(EVERYWHERE, "work", "319", false);
            assertThatThrownBy(() -> switches.set(EVERYWHERE, "more", "319", true))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> switches.set(EVERYWHERE, "base", "319", false))
                    .isInstanceOf(InvalidInputException.class);
            switches.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void obeyOnlyWhoLooksAfterTheDistrict(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            DistrictSwitches switches = switches(database);
            Scope other = new Scope(Optional.empty(), Set.of("320"), false, Optional.empty());
            Caller neighbour = new Caller("a2", Set.of("modules.switch"), other, "en");

            assertThatThrownBy(() -> switches.set(neighbour, "more", "319", false))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> switches.set(EVERYWHERE, "more", "999", false))
                    .isInstanceOf(NotVisibleException.class);
            switches.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "POSTGRESQL")
    void reachOtherNodesWithinTwoSeconds(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            DistrictSwitches here = switches(database);
            DistrictSwitches there = switches(database);

            here.set(EVERYWHERE, "more", "319", false);

            Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> !there.on("more", "319"));
            here.stop();
            there.stop();
        }
    }

    private DistrictSwitches switches(TestDatabase database) {
        return new DistrictSwitches(database.transactions(), new SamplePacks(), audit, off -> {});
    }
}
