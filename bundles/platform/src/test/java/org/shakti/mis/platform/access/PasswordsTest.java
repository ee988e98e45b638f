package org.shakti.mis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.error.InvalidInputException;

@DisplayName("A password")
class PasswordsTest {
    private final Passwords passwords = new Passwords(new Secrets());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
            })
    void isHashedLikeTheReferenceImplementationDoes(String reference) {
        assertThat(passwords.matches("password", reference)).isTrue();
        assertThat(passwords.matches("Password", reference)).isFalse();
    }

    @Test
    void isKeptWithTheRecommendedCostAndASaltOfItsOwn() {
        String once = passwords.hash("a long enough password");
        String again = passwords.hash("a long enough password");

        assertThat(once).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(again);
        assertThat(passwords.matches("a long enough password", once)).isTrue();
        assertThat(passwords.matches("a long enough passwort", once)).isFalse();
    }

    @Test
    void isTheSameHoweverItsLettersWereComposed() {
        assertThat(passwords.matches(
                        "\u0995\u09CB\u09A8\u09CB", passwords.hash("\u0995\u09C7\u09BE\u09A8\u09C7\u09BE")))
                .isTrue();
    }

    @Test
    void hasToBeLongEnough() {
        assertThatThrownBy(() -> Passwords.check("fourteen chars")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Passwords.check("x".repeat(129))).isInstanceOf(InvalidInputException.class);
        assertThatCode(() -> Passwords.check("fifteen letters")).doesNotThrowAnyException();
    }
}
