package org.shakti.mis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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

@DisplayName("What letters begin with")
class LetterheadTableTest {
    private static final Caller ADMIN = new Caller("admin", Set.of("accounts.manage"), Scope.INSTANCE, "en");
    private static final Caller DISTRICT = new Caller(
            "district",
            Set.of("accounts.manage"),
            new Scope(Optional.empty(), Set.of("319"), false, Optional.empty()),
            "en");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isNothingUntilItIsSetAndThenItsLines(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            LetterheadTable head = letterhead(database);
            assertThat(head.lines().in("bn")).isEmpty();

            head.set(ADMIN, Map.of("en", "  Sample \n\n 1 Road\n", "bn", "নমুনা", "hi", " "));

            assertThat(head.lines().texts()).isEqualTo(Map.of("en", "Sample\n1 Road", "bn", "নমুনা"));
            assertThat(head.lines().in("hi")).isEqualTo("Sample\n1 Road");
            head.set(ADMIN, Map.of());
            assertThat(letterhead(database).lines().texts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesWhatIsTooLongAndWhoLooksAfterAPartOnly(Dialect dialect) {
        LetterheadTable head = letterhead(TestDatabase.shared(dialect));

        assertThatThrownBy(() -> head.set(ADMIN, Map.of("hi", "a\n".repeat(9), "en", "a\u0007")))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("hi", "en"));
        assertThatThrownBy(() -> head.set(DISTRICT, Map.of("en", "Sample"))).isInstanceOf(NotAllowedException.class);
    }

    private static LetterheadTable letterhead(TestDatabase database) {
        return new LetterheadTable(database.transactions(), (session, account, what, subject, told) -> {});
    }
}
