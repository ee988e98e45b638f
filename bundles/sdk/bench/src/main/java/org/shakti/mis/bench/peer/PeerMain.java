package org.shakti.mis.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Starts the peer: port as argument, address of the database in the environment variable PEER_DATABASE. */
public final class PeerMain {
    private static final int CONNECTIONS = 10;

    private PeerMain() {}

    /** Starts the server and returns when it answers; the server's threads keep the process alive. */
    public static void main(String[] arguments) throws Exception {
        HikariDataSource pool = pool(System.getenv("PEER_DATABASE"));
        ObjectMapper json = new ObjectMapper();
        CaseRow rows = new CaseRow(new Seal(), json);
        PeerServlet servlet =
                new PeerServlet(new Store(pool, rows), new SheetLoader(pool, rows, json), new Board(pool), json);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(context);
        server.start();
    }

    private static HikariDataSource pool(String url) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            if (!hasTables(connection)) {
                Tables.create(connection);
            }
        }
        return pool;
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        boolean lower = connection.getMetaData().storesLowerCaseIdentifiers();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, lower ? "case_file" : "CASE_FILE", null)) {
            return tables.next();
        }
    }
}
