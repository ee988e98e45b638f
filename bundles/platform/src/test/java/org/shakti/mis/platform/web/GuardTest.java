package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.SignInRequiredException;
import org.shakti.mis.api.web.OpenToAll;
import org.shakti.mis.api.web.Requires;

@DisplayName("The guard")
class GuardTest {
    private final Guard guard = new Guard();

    @Test
    void refusesAnOperationThatDeclaresNothingToEverybody() {
        assertThatThrownBy(() -> check("silent", caller("*"))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void letsEverybodyUseAnOpenOperation() {
        assertThatCode(() -> check("open", Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void asksForSomebodyToBeSignedIn() {
        assertThatThrownBy(() -> check("anybody", Optional.empty())).isInstanceOf(SignInRequiredException.class);
        assertThatCode(() -> check("anybody", caller("nothing.special"))).doesNotThrowAnyException();
    }

    @Test
    void putsThePathIntoThePermission() {
        assertThatCode(() -> check("typed", caller("records.read:note"))).doesNotThrowAnyException();
        assertThatCode(() -> check("typed", caller("records.read:*"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("typed", caller("records.read:other"))).isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, same-origin, http://a.example, a.example, -",
                "POST, -, https://a.example, a.example, -",
                "POST, -, -, a.example, 1",
                "POST, none, -, a.example, -",
                "GET, cross-site, http://b.example, a.example, -",
            })
    void letsTheOwnPagesAndProgramsChangeThings(String method, String site, String origin, String host, String mark) {
        assertThatCode(() -> Guard.checkOrigin(method, new Guard.Origin(site, origin, host, mark)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, cross-site, http://a.example, a.example, 1",
                "DELETE, same-site, -, a.example, -",
                "PATCH, -, http://b.example, a.example, 1",
                "PUT, -, null, a.example, -",
                "POST, -, -, a.example, -",
            })
    void refusesChangesThatAForeignPageCouldSend(String method, String site, String origin, String host, String mark) {
        assertThatThrownBy(() -> Guard.checkOrigin(method, new Guard.Origin(site, origin, host, mark)))
                .isInstanceOf(CrossSiteException.class);
    }

    private void check(String operation, Optional<Caller> caller) throws NoSuchMethodException {
        Method method = Operations.class.getDeclaredMethod(operation);
        guard.check(method, caller, name -> "note");
    }

    private static Optional<Caller> caller(String permission) {
        return Optional.of(new Caller("a1", Set.of(permission), Scope.INSTANCE, "en"));
    }

    static class Operations {
        void silent() {}

        @OpenToAll
        void open() {}

        @Requires("")
        void anybody() {}

        @Requires("records.read:{type}")
        void typed() {}
    }
}
