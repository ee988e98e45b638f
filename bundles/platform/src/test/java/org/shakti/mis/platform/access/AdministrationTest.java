package org.shakti.mis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("Looking after people")
class AdministrationTest {
    private static final String PASSWORD = "a long enough password";
    private static final String FRESH = "another long password";

    @TempDir
    Path data;

    private final List<String> audited = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void givesANewPasswordWhichEndsAllSessions(Dialect dialect) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            Desk desk = new Desk(database);
            desk.person("sample.worker", "home", new Grant("worker", Set.of("319")));
            String session = desk.signIns.signIn("sample.worker", PASSWORD, "::1");
            assertThat(desk.identities.ofSession(session)).isPresent();

            desk.resets.set(desk.admin, "Sample.Worker", FRESH);

            assertThat(desk.identities.ofSession(session)).isEmpty();
            assertThatThrownBy(() -> desk.signIns.signIn("sample.worker", PASSWORD, "::1"))
                    .isInstanceOf(SignInFailedException.class);
            assertThat(desk.signIns.signIn("sample.worker", FRESH, "::1")).isNotEmpty();
            assertThat(audited).contains("password.reset");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void reachesNobodyWhoMayMoreAndNotOneself(Dialect dialect) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            Desk desk = new Desk(database);
            desk.organisations.add(desk.admin, new Organisation("second", "Second sample organisation"));
            Caller district = desk.person("sample.district", "home", new Grant("district", Set.of("319")));
            desk.person("sample.far", "second", new Grant("worker", Set.of("319")));

            assertThatThrownBy(() -> desk.resets.set(district, "sample.admin", FRESH))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> desk.resets.set(district, "sample.district", FRESH))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> desk.resets.set(district, "sample.far", FRESH))
                    .isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> desk.resets.set(desk.admin, "sample.district", "short"))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(audited).doesNotContain("password.reset");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void showsColleaguesOfTheOrganisationOrTheDistrictOnly(Dialect dialect) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            Desk desk = new Desk(database);
            desk.organisations.add(desk.admin, new Organisation("second", "Second sample organisation"));
            Caller here = desk.person("sample.here", "home", new Grant("worker", Set.of("319")));
            Caller near = desk.person("sample.near", "second", new Grant("worker", Set.of("319")));
            Caller far = desk.person("sample.far", "second", new Grant("worker", Set.of("320")));

            assertThat(desk.known(here)).containsExactlyInAnyOrder("sample.admin", "sample.here", "sample.near");
            assertThat(desk.known(near)).containsExactlyInAnyOrder("sample.here", "sample.near", "sample.far");
            assertThat(desk.known(far)).containsExactlyInAnyOrder("sample.near", "sample.far");
            assertThat(desk.known(desk.admin)).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void offersNoRoleThatIsMoreThanOneHas(Dialect dialect) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            Desk desk = new Desk(database);
            Caller district = desk.person("sample.district", "home", new Grant("district", Set.of("319")));

            assertThat(desk.roles.all(district)).hasSize(4);
            assertThat(desk.roles.all(district).stream()
                            .filter(GivableRoles.Listed::mayGive)
                            .map(listed -> listed.role().id()))
                    .containsExactlyInAnyOrder("worker", "district");
        }
    }

    /** The parts that administration is made of, on one database, with a first administrator. */
    private final class Desk {
        private final AuditTrail audit = (session, by, action, target, detail) -> audited.add(action);
        private final Identities identities;
        private final SignIns signIns;
        private final Accounts accounts;
        private final Organisations organisations;
        private final PasswordResets resets;
        private final People people;
        private final GivableRoles roles = new GivableRoles(Roles.catalogues());
        private final Caller admin;

        Desk(TestDatabase database) throws Exception {
            var transactions = database.transactions();
            var clock = new MovableClock();
            FirstRun firstRun = new FirstRun(transactions, data, quiet(), clock);
            identities = new Identities(transactions, Roles.catalogues(), new ConsoleKey(data), clock);
            signIns = new SignIns(transactions, identities, audit, firstRun, clock);
            accounts = new Accounts(transactions, Roles.catalogues(), identities, audit);
            organisations = new Organisations(transactions, audit);
            resets = new PasswordResets(transactions, Roles.catalogues(), identities, audit);
            people = new People(transactions, Roles.catalogues());
            String token = Files.readString(data.resolve("first-sign-in")).strip();
            admin = caller(signIns.first(new SignIns.First(token, "sample.admin", PASSWORD), "::1"));
        }

        Caller person(String login, String organisation, Grant grant) {
            accounts.add(
                    admin,
                    new Accounts.Draft(
                            login,
                            Account.Kind.PERSON,
                            Optional.of(PASSWORD),
                            Optional.of(organisation),
                            Optional.empty(),
                            List.of(grant)));
            return caller(signIns.signIn(login, PASSWORD, "::1"));
        }

        Set<String> known(Caller caller) {
            return people.known(caller).stream().map(p -> p.account().login()).collect(Collectors.toSet());
        }

        private Caller caller(String session) {
            return identities.ofSession(session).orElseThrow();
        }

        private PrintStream quiet() {
            return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        }
    }
}
