package org.shakti.mis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.shakti.mis.distribution.RunningServer;

/** A server with the people of one organisation: the accounts are made through the interface, all names are invented. */
public final class Office {
    public static final String NORTH = "303";
    public static final String SOUTH = "304";
    /** The password of everybody here. */
    public static final String PASSWORD = "seven small rivers meet";

    private final RunningServer server;
    private final Api administrator;

    private Office(RunningServer server, Api administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    /** Opens the office on a new server: its first administrator comes in with the one-time token. */
    public static Office opened(RunningServer server) {
        try {
            String token = Files.readString(server.installation().data().resolve("first-sign-in"))
                    .strip();
            return new Office(server, Api.anybody(server).first(token, "administrator-one", PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comes back to an office that was opened earlier, on a server that was started again. */
    public static Office reopened(RunningServer server) {
        return new Office(server, Api.anybody(server).signIn("administrator-one", PASSWORD));
    }

    public RunningServer server() {
        return server;
    }

    public Api administrator() {
        return administrator;
    }

    /** Makes an account with one role and signs it in. */
    public Api hire(String login, String role, String... districts) {
        administrator
                .post(
                        "/api/accounts",
                        Map.of(
                                "login",
                                login,
                                "password",
                                PASSWORD,
                                "grants",
                                List.of(Map.of("role", role, "districts", List.of(districts)))))
                .expect(201);
        return signIn(login);
    }

    public Api signIn(String login) {
        return Api.anybody(server).signIn(login, PASSWORD);
    }
}
