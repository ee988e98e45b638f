package org.shakti.mis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("Signing in")
class SignInTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    Path data;

    private final TestDatabase database = TestDatabase.fresh(Dialect.DERBY);
    private final List<String> audited = new ArrayList<>();
    private final AuditTrail audit = (session, by, action, target, detail) -> audited.add(action);
    private final MovableClock clock = new MovableClock();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private ConsoleKey key;
    private Identities identities;
    private SignIns signIns;
    private Accounts accounts;

    @BeforeEach
    void start() throws Exception {
        FirstRun firstRun = new FirstRun(database.transactions(), data, new PrintStream(console), clock);
        key = new ConsoleKey(data);
        identities = new Identities(database.transactions(), Roles.catalogues(), key, clock);
        signIns = new SignIns(database.transactions(), identities, audit, firstRun, clock);
        accounts = new Accounts(database.transactions(), Roles.catalogues(), identities, audit);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void beginsWithAOneTimeTokenForTheFirstAdministrator() throws Exception {
        String token = Files.readString(data.resolve("first-sign-in")).strip();
        assertThat(console.toString(StandardCharsets.UTF_8)).contains(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("first-sign-in"))))
                .isEqualTo("rw-------");

        Caller first = identities.ofSession(first()).orElseThrow();

        assertThat(first.may("accounts.manage")).isTrue();
        assertThat(data.resolve("first-sign-in")).doesNotExist();
        assertThatThrownBy(() -> signIns.first(new SignIns.First(token, "second.person", PASSWORD), "::1"))
                .isInstanceOf(SignInFailedException.class);
    }

    @Test
    void worksWithTheRightPasswordOnly() throws Exception {
        first();

        assertThat(identities.ofSession(signIns.signIn(" Sample.Admin ", PASSWORD, "::1")))
                .isPresent();
        assertThatThrownBy(() -> signIns.signIn("sample.admin", PASSWORD + "!", "::1"))
                .isInstanceOf(SignInFailedException.class);
        assertThatThrownBy(() -> signIns.signIn("nobody", PASSWORD, "::1")).isInstanceOf(SignInFailedException.class);
    }

    @Test
    void endsWithTheSignOut() throws Exception {
        String session = first();

        signIns.signOut(session);

        assertThat(identities.ofSession(session)).isEmpty();
        assertThat(audited).contains("account.first", "session.started", "session.ended");
    }

    @Test
    void endsAfterHalfAnHourWithoutUseAndAfterTwelveHoursInAll() throws Exception {
        String idle = first();
        clock.pass(Duration.ofMinutes(31));
        assertThat(identities.ofSession(idle)).isEmpty();

        String busy = signIns.signIn("sample.admin", PASSWORD, "::1");
        for (int quarter = 1; quarter < 48; quarter++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(identities.ofSession(busy)).isPresent();
        }
        clock.pass(Duration.ofMinutes(15));
        assertThat(identities.ofSession(busy)).isEmpty();
    }

    @Test
    void outlivesARestart() throws Exception {
        String session = first();

        start();

        assertThat(identities.ofSession(session)).isPresent();
    }

    @Test
    void isSlowedDownAfterSomeFailuresAlikeForUnknownLogins() throws Exception {
        first();
        for (String login : List.of("sample.admin", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> signIns.signIn(login, "wrong", "::1"))
                        .isInstanceOf(SignInFailedException.class);
            }
            assertThatThrownBy(() -> signIns.signIn(login, PASSWORD, "::1")).isInstanceOf(TooManyTriesException.class);
        }
        clock.pass(Duration.ofSeconds(2));
        assertThat(signIns.signIn("sample.admin", PASSWORD, "::1")).isNotEmpty();
    }

    @Test
    void isOverAtOnceForAnAccountThatIsDisabled() throws Exception {
        Caller admin = identities.ofSession(first()).orElseThrow();
        accounts.add(admin, person("sample.worker", new Grant("worker", Set.of("319"))));
        String session = signIns.signIn("sample.worker", PASSWORD, "::1");
        assertThat(identities.ofSession(session)).isPresent();

        accounts.setActive(admin, "sample.worker", false);

        assertThat(identities.ofSession(session)).isEmpty();
        assertThatThrownBy(() -> signIns.signIn("sample.worker", PASSWORD, "::1"))
                .isInstanceOf(SignInFailedException.class);
    }

    @Test
    void followsAChangeOfRolesAtTheNextRequest() throws Exception {
        Caller admin = identities.ofSession(first()).orElseThrow();
        accounts.add(admin, person("sample.worker", new Grant("worker", Set.of("319"))));
        String session = signIns.signIn("sample.worker", PASSWORD, "::1");
        assertThat(identities.ofSession(session).orElseThrow().may("audit.read"))
                .isFalse();

        accounts.grant(admin, "sample.worker", List.of(new Grant("auditor", Set.of())));

        assertThat(identities.ofSession(session).orElseThrow().may("audit.read"))
                .isTrue();
        assertThatThrownBy(() -> accounts.grant(admin, "sample.admin", List.of()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void takesANewPasswordFromWhoeverKnowsTheOldOne() throws Exception {
        String here = first();
        String elsewhere = signIns.signIn("sample.admin", PASSWORD, "::1");
        Caller admin = identities.ofSession(here).orElseThrow();
        PasswordChanges changes = new PasswordChanges(database.transactions(), identities, audit);
        String fresh = "another long password";

        assertThatThrownBy(() -> changes.change(admin, here, new PasswordChanges.Change("wrong", fresh)))
                .isInstanceOf(SignInFailedException.class);
        changes.change(admin, here, new PasswordChanges.Change(PASSWORD, fresh));

        assertThat(identities.ofSession(here)).isPresent();
        assertThat(identities.ofSession(elsewhere)).isEmpty();
        assertThat(signIns.signIn("sample.admin", fresh, "::1")).isNotEmpty();
    }

    @Test
    void leadsToTheOwnOrganisationOnly() throws Exception {
        Caller admin = identities.ofSession(first()).orElseThrow();
        Organisations organisations = new Organisations(database.transactions(), audit);
        organisations.add(admin, new Organisation("second", "Second sample organisation"));
        accounts.add(
                admin,
                new Accounts.Draft(
                        "sample.neighbour",
                        Account.Kind.PERSON,
                        Optional.of(PASSWORD),
                        Optional.of("second"),
                        Optional.empty(),
                        List.of(new Grant("district", Set.of("319")))));
        Caller neighbour = identities
                .ofSession(signIns.signIn("sample.neighbour", PASSWORD, "::1"))
                .orElseThrow();

        assertThat(accounts.list(neighbour))
                .extracting(l -> l.account().login())
                .containsExactly("sample.neighbour");
        assertThatThrownBy(() -> accounts.setActive(neighbour, "sample.admin", false))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> organisations.add(neighbour, new Organisation("third", "Third")))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void isNotForPrograms() throws Exception {
        Caller admin = identities.ofSession(first()).orElseThrow();
        accounts.add(
                admin,
                new Accounts.Draft(
                        "reporter",
                        Account.Kind.PROGRAM,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Grant("auditor", Set.of()))));
        String token = accounts.token(admin, "reporter");

        assertThat(identities.ofBearer(token, false).orElseThrow().may("audit.read"))
                .isTrue();
        assertThat(identities.ofSession(token)).isEmpty();
        assertThatThrownBy(() -> accounts.token(admin, "nobody")).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void isForOneAccountPerLogin() throws Exception {
        Caller admin = identities.ofSession(first()).orElseThrow();
        accounts.add(admin, person("sample.worker", new Grant("worker", Set.of())));

        assertThatThrownBy(() -> accounts.add(admin, person("Sample.Worker", new Grant("worker", Set.of()))))
                .isInstanceOf(ConflictException.class);
        assertThat(accounts.list(admin))
                .extracting(l -> l.account().login())
                .containsExactly("sample.admin", "sample.worker");
    }

    @Test
    void isNeededByTheConsoleTooWithItsOwnKeyOnThisMachine() throws Exception {
        String token = Files.readString(data.resolve("keys/console.token")).strip();

        assertThat(identities.ofBearer(token, false)).isEmpty();
        Caller caller = identities.ofBearer(token, true).orElseThrow();
        assertThat(caller.may("accounts.manage")).isTrue();
        assertThat(caller.may("records.read:anything")).isFalse();
    }

    private String first() throws Exception {
        String token = Files.readString(data.resolve("first-sign-in")).strip();
        return signIns.first(new SignIns.First(token, "sample.admin", PASSWORD), "::1");
    }

    private static Accounts.Draft person(String login, Grant grant) {
        return new Accounts.Draft(
                login, Account.Kind.PERSON, Optional.of(PASSWORD), Optional.empty(), Optional.empty(), List.of(grant));
    }
}
