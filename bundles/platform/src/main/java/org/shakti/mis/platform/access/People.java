package org.shakti.mis.platform.access;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Tells the login of colleagues: people of the same organisation, or who look after one of the same districts. Those
 * who have left are told too, because records still name them.
 */
@Component(service = People.class)
public final class People {
    private final Transactions transactions;
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public People(@Reference Transactions transactions, @Reference Catalogues catalogues) {
        this.transactions = transactions;
        this.catalogues = catalogues;
    }

    /** Returns the people whom the caller may know, by login. */
    public List<Person> known(Caller caller) {
        Catalogue catalogue = catalogues.current();
        return transactions.read(session -> {
            AccountRepository accounts = new AccountRepository(session.entities());
            Map<String, List<Grant>> grants = accounts.grants();
            return accounts.all().stream()
                    .filter(a -> a.kind() == Account.Kind.PERSON)
                    .map(a -> person(a, grants.getOrDefault(a.id(), List.of()), catalogue, caller.language()))
                    .filter(p -> knows(caller, p))
                    .toList();
        });
    }

    /** Returns the login of an account; none for the console, which has no account. */
    public Optional<String> login(String account) {
        return transactions.read(session -> new AccountRepository(session.entities())
                .byId(account)
                .map(found -> found.toAccount().login()));
    }

    private static Person person(Account account, List<Grant> grants, Catalogue catalogue, String language) {
        List<String> roles = grants.stream()
                .flatMap(g -> Rights.role(g.role(), catalogue).stream())
                .map(role -> role.title().in(language))
                .sorted()
                .toList();
        Set<String> districts = new TreeSet<>();
        grants.forEach(g -> districts.addAll(g.districts()));
        return new Person(account, roles, districts);
    }

    private static boolean knows(Caller caller, Person person) {
        return caller.scope().equals(Scope.INSTANCE)
                || person.account().organisation().equals(caller.organisation())
                || !Collections.disjoint(caller.scope().districts(), person.districts());
    }

    /**
     * A colleague.
     *
     * @param account the account
     * @param roles titles of the roles
     * @param districts LGD codes of the districts that the roles are given for
     */
    public record Person(Account account, List<String> roles, Set<String> districts) {}
}
