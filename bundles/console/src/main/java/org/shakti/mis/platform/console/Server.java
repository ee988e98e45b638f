package org.shakti.mis.platform.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Starts the server in this process, unless its address is taken; the container itself would go on without a port. */
public final class Server {
    private static final String CONTAINER = "org.apache.karaf.main.Main";

    private Server() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        String host = System.getProperty("shakti.host", "127.0.0.1");
        int port = Integer.getInteger("shakti.port", 8181);
        if (!free(host, port)) {
            System.err.printf(
                    "shakti: %s:%d is taken by another program. Set SHAKTI_PORT, or shakti.port in"
                            + " etc/shakti.properties.%n",
                    host, port);
            System.exit(2);
        }
        System.out.printf("Shakti MIS starts at http://%s:%d (Ctrl-C stops it).%n", host, port);
        Class.forName(CONTAINER).getMethod("main", String[].class).invoke(null, (Object) args);
    }

    private static boolean free(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
