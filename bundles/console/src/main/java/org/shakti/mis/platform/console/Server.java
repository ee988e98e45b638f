package org.shakti.mis.platform.console;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
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
        run(args);
    }

    /** Runs the container until it is stopped; also on Ctrl-C, for which the container itself has no ear. */
    private static void run(String[] args) throws ReflectiveOperationException {
        Class<?> type = Class.forName(CONTAINER);
        Object container = type.getConstructor(String[].class).newInstance((Object) args);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(container), "shakti-stop"));
        try {
            type.getMethod("launch").invoke(container);
            type.getMethod("awaitShutdown").invoke(container);
            System.exit(0);
        } catch (InvocationTargetException e) {
            System.err.println("shakti: the container cannot start: " + e.getCause());
            System.exit(1);
        }
    }

    /** Stops every bundle and waits for it, so that the database is closed before the process ends. */
    private static void stop(Object container) {
        try {
            container.getClass().getMethod("destroy").invoke(container);
        } catch (ReflectiveOperationException e) {
            System.err.println("shakti: the container did not stop cleanly: " + e.getCause());
        }
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
