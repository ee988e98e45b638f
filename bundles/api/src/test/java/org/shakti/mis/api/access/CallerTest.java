package org.shakti.mis.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A caller")
class CallerTest {
    @Test
    void mayWhatIsGrantedByNameOrForAllTypes() {
        Caller caller = new Caller("a", Set.of("records.read:visit", "records.create:*"), Scope.INSTANCE, "en");

        assertThat(caller.may("records.read:visit")).isTrue();
        assertThat(caller.may("records.read:plot")).isFalse();
        assertThat(caller.may("records.create:plot")).isTrue();
        assertThat(caller.may("records.change:visit")).isFalse();
        assertThat(caller.may("boards.read")).isFalse();
    }

    @Test
    void seesOnlyWhatFitsOrganisationDistrictAndOwnership() {
        Scope own = new Scope(Optional.of("org"), Set.of("303"), false, Optional.of("me"));

        assertThat(own.covers("303", "org", "me")).isTrue();
        assertThat(own.covers("304", "org", "me")).isFalse();
        assertThat(own.covers("303", "other", "me")).isFalse();
        assertThat(own.covers("303", "org", "you")).isFalse();
        assertThat(Scope.INSTANCE.covers("999", "any", "any")).isTrue();
    }

    @Test
    void withoutADistrictSeesNothing() {
        Scope nothing = new Scope(Optional.empty(), Set.of(), false, Optional.empty());

        assertThat(nothing.covers("303", "org", "me")).isFalse();
    }
}
