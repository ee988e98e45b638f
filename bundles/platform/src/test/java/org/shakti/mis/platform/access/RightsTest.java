package org.shakti.mis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Role;

@DisplayName("The rights of a caller")
class RightsTest {
    private static final Account ACCOUNT = new Account("a1", "sample.person", Account.Kind.PERSON, "home", "bn", true);
    private static final Catalogue ROLES = Roles.catalogue();

    @Test
    void endAtTheOwnRecordsForOneWhoSeesOnlyThose() {
        Caller caller = caller(new Grant("worker", Set.of("319")));

        assertThat(caller.scope().covers("319", "home", "a1")).isTrue();
        assertThat(caller.scope().covers("319", "home", "a2")).isFalse();
        assertThat(caller.scope().covers("320", "home", "a1")).isFalse();
        assertThat(caller.may("records.change:anything")).isTrue();
        assertThat(caller.may("accounts.manage")).isFalse();
        assertThat(caller.language()).isEqualTo("bn");
    }

    @Test
    void endAtTheDistrictsAndAddUpOverGrants() {
        Caller caller = caller(new Grant("district", Set.of("319")), new Grant("worker", Set.of("320")));

        assertThat(caller.scope().covers("319", "other", "a2")).isTrue();
        assertThat(caller.scope().covers("320", "other", "a2")).isTrue();
        assertThat(caller.scope().covers("321", "home", "a1")).isFalse();
    }

    @Test
    void areNotWidenedByARoleThatOpensNoData() {
        Caller caller = caller(new Grant("worker", Set.of()), new Grant("administrator", Set.of()));

        assertThat(caller.scope().covers("319", "home", "a2")).isFalse();
        assertThat(caller.may("accounts.manage")).isTrue();
    }

    @Test
    void areNoneForARoleThatNobodyDefines() {
        Caller caller = caller(new Grant("removed", Set.of("319")));

        assertThat(caller.permissions()).isEmpty();
    }

    @Test
    void keepTheKeysOfTheHouseForTheAdministratorWithoutAnyPack() {
        Caller caller = Rights.caller(ACCOUNT, List.of(new Grant("administrator", Set.of())), Catalogue.EMPTY);

        assertThat(caller.scope()).isEqualTo(Scope.INSTANCE);
        assertThat(caller.may("modules.install")).isTrue();
        assertThat(caller.may("records.read:anything")).isFalse();
    }

    @Test
    void letNobodyGiveMoreThanOneHas() {
        Caller district = caller(new Grant("district", Set.of("319")));
        Map<String, Role> roles = ROLES.roles();

        assertThat(Rights.mayGive(district, roles.get("worker"), Set.of("319"))).isTrue();
        assertThat(Rights.mayGive(district, roles.get("worker"), Set.of("320"))).isFalse();
        assertThat(Rights.mayGive(district, roles.get("worker"), Set.of())).isFalse();
        assertThat(Rights.mayGive(district, roles.get("auditor"), Set.of("319")))
                .isFalse();
    }

    private static Caller caller(Grant... grants) {
        return Rights.caller(ACCOUNT, List.of(grants), ROLES);
    }
}
