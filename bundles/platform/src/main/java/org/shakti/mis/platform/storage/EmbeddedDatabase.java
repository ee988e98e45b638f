package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** The encrypted Derby database in a folder; made under another name first, so that a half-made one never counts. */
final class EmbeddedDatabase {
    private static final String CIPHER =
            "dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;encryptionKeyLength=256;";

    private final DataSourceFactory engine;
    private final Path folder;
    private final String password;

    EmbeddedDatabase(DataSourceFactory engine, Path folder, InstanceKey key) {
        this.engine = engine;
        this.folder = folder.toAbsolutePath();
        this.password = HexFormat.of().formatHex(key.derive("database"));
    }

    /** Returns the database, which is made when there is none. */
    DataSource open() throws SQLException, IOException {
        if (!Files.exists(folder)) {
            create();
        }
        return source(folder, "bootPassword=" + password);
    }

    /** Closes the database; it can be opened again. */
    void close() throws SQLException {
        shutDown(folder);
    }

    private void create() throws SQLException, IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        DurableFiles.removeFolder(unfinished);
        DurableFiles.createPrivateFolder(DurableFiles.parentOf(folder));
        source(unfinished, "create=true;" + CIPHER + "bootPassword=" + password)
                .getConnection()
                .close();
        shutDown(unfinished);
        DurableFiles.moveInto(unfinished, folder);
    }

    private void shutDown(Path database) throws SQLException {
        try {
            source(database, "shutdown=true").getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) { // the way Derby says that it has shut down
                throw e;
            }
        }
    }

    private DataSource source(Path database, String attributes) throws SQLException {
        var properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_DATABASE_NAME, database.toString());
        properties.setProperty("connectionAttributes", attributes);
        return engine.createDataSource(properties);
    }
}
