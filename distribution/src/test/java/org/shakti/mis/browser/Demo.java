package org.shakti.mis.browser;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Shell;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.RunningServer;
import org.shakti.mis.distribution.TurningDay;

/** The demo as README gives it: its sample people sign in with the passwords that were told once. */
record Demo(RunningServer server, TurningDay day, Map<String, String> passwords) implements AutoCloseable {
    private static final Pattern PERSON = Pattern.compile("(?m)^ +(sample-[a-z-]+) +(\\S+)$");

    static Demo loaded(String name) throws IOException, InterruptedException {
        Installation installation = Installation.unpack(name);
        TurningDay day = TurningDay.in(installation);
        RunningServer server = installation.start();
        Matcher people =
                PERSON.matcher(new Shell(installation).run("demo").expect(0).text());
        Map<String, String> passwords = new HashMap<>();
        while (people.find()) {
            passwords.put(people.group(1), people.group(2));
        }
        return new Demo(server, day, Map.copyOf(passwords));
    }

    URI address() {
        return server.address();
    }

    /** A sample person with a program of the own. */
    Api api(String person) {
        return Api.anybody(server).signIn(person, password(person));
    }

    /** A sample person at a screen. */
    Screen at(Screen screen, String person) {
        return screen.signIn(person, password(person));
    }

    /** A sample person with a phone that keeps the work. */
    KeptPhone keeping(Screen screen, String person) {
        return KeptPhone.signedIn(screen, person, password(person));
    }

    private String password(String person) {
        return passwords.getOrDefault(person, "was not told");
    }

    @Override
    public void close() {
        server.close();
    }
}
