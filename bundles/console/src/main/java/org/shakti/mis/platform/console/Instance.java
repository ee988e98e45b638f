package org.shakti.mis.platform.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The installation that a command is for.
 *
 * @param home folder of the program
 * @param data folder of the data
 * @param address where its server listens
 */
record Instance(Path home, Path data, URI address) {
    static Instance of(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("SHAKTI_HOME", "."));
        String data =
                environment.getOrDefault("SHAKTI_DATA", home.resolve("data").toString());
        String host = environment.getOrDefault("SHAKTI_HOST", "127.0.0.1");
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        String port = environment.getOrDefault("SHAKTI_PORT", "8181");
        return new Instance(home, Path.of(data), URI.create("http://" + reachable + ":" + port));
    }

    /** Returns the key of the command line, which the server makes at each start. */
    String token() throws IOException {
        try {
            return Files.readString(data.resolve("keys").resolve("console.token"))
                    .strip();
        } catch (NoSuchFileException e) {
            throw new IOException("the server has not been started yet (bin/shakti start).", e);
        } catch (IOException e) {
            throw new IOException("the key of the command line cannot be read: run this as the user of the server.", e);
        }
    }

    /** Tells whether anybody listens at the address. */
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
