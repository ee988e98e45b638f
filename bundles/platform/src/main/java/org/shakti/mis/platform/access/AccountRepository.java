package org.shakti.mis.platform.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The stored accounts, their grants and their organisations, within an open transaction. */
final class AccountRepository {
    private final EntityManager entities;

    AccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Account account, @Nullable String secret, Instant now) {
        entities.persist(new AccountEntity(account, secret, now));
    }

    Optional<AccountEntity> byId(String id) {
        return Optional.ofNullable(entities.find(AccountEntity.class, id));
    }

    Optional<AccountEntity> byLogin(String login) {
        return entities.createQuery("SELECT a FROM AccessAccount a WHERE a.login = :login", AccountEntity.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    List<Account> all() {
        return entities.createQuery("SELECT a FROM AccessAccount a ORDER BY a.login", AccountEntity.class)
                .getResultStream()
                .map(AccountEntity::toAccount)
                .toList();
    }

    boolean anyPerson() {
        return !entities.createQuery("SELECT a.id FROM AccessAccount a WHERE a.kind = 'person'", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<Grant> grants(String account) {
        return gather(entities.createQuery("SELECT g FROM AccessGrant g WHERE g.account = :account", GrantEntity.class)
                        .setParameter("account", account)
                        .getResultList())
                .getOrDefault(account, List.of());
    }

    /** Returns the grants of all accounts by the id of the account. */
    Map<String, List<Grant>> grants() {
        return gather(entities.createQuery("SELECT g FROM AccessGrant g", GrantEntity.class)
                .getResultList());
    }

    void replaceGrants(String account, List<Grant> grants) {
        entities.createQuery("DELETE FROM AccessGrant g WHERE g.account = :account")
                .setParameter("account", account)
                .executeUpdate();
        for (Grant grant : grants) {
            Set<String> districts = grant.districts().isEmpty() ? Set.of("") : grant.districts();
            districts.forEach(district ->
                    entities.persist(new GrantEntity(UUID.randomUUID().toString(), account, grant.role(), district)));
        }
    }

    Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(entities.find(OrganisationEntity.class, id)).map(OrganisationEntity::toOrganisation);
    }

    List<Organisation> organisations() {
        return entities.createQuery("SELECT o FROM AccessOrganisation o ORDER BY o.title", OrganisationEntity.class)
                .getResultStream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    void add(Organisation organisation) {
        entities.persist(new OrganisationEntity(organisation.id(), organisation.title()));
    }

    private static Map<String, List<Grant>> gather(List<GrantEntity> rows) {
        Map<String, Map<String, Set<String>>> districts = new LinkedHashMap<>();
        for (GrantEntity row : rows) {
            Set<String> named = districts
                    .computeIfAbsent(row.account(), a -> new LinkedHashMap<>())
                    .computeIfAbsent(row.role(), r -> new TreeSet<>());
            if (!row.district().isEmpty()) {
                named.add(row.district());
            }
        }
        Map<String, List<Grant>> grants = new LinkedHashMap<>();
        districts.forEach((account, roles) -> grants.put(
                account,
                roles.entrySet().stream()
                        .map(e -> new Grant(e.getKey(), e.getValue()))
                        .toList()));
        return grants;
    }
}
