package org.shakti.mis.platform.console;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the invented people of the demo, each with a password of chance that is told once. */
final class SamplePeople {
    private final Api api;
    private final Passphrase passphrase = new Passphrase();

    SamplePeople(Api api) {
        this.api = api;
    }

    /** Returns the new people with their passwords, in the order of the file; empty when they are there already. */
    Map<String, String> make(List<Json> people) throws IOException {
        Map<String, String> made = new LinkedHashMap<>();
        List<String> known = api.get("/accounts").at("items").items().stream()
                .map(account -> account.at("login").text())
                .toList();
        for (Json person : people) {
            String login = person.at("login").text();
            if (!known.contains(login)) {
                made.put(login, make(person, login));
            }
        }
        return made;
    }

    private String make(Json person, String login) throws IOException {
        String password = passphrase.next();
        Json grant = Json.object("role", person.at("role").text(), "districts", person.at("districts"));
        Json account = Json.object(
                "login",
                login,
                "password",
                password,
                "language",
                person.at("language").text(),
                "grants",
                new Json(List.of(grant.value())));
        api.send("POST", "/accounts", account);
        return password;
    }
}
