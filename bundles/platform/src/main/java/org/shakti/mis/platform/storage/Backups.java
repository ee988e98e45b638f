package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;

/**
 * Makes backups of the embedded database and the files beside it while the server runs, and tries them: a backup that was
 * never opened is a hope. What it writes is as encrypted as the database itself. One at a time.
 */
@Component(service = Backups.class)
public final class Backups {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final List<String> FOLDERS = List.of("files", "packs");
    private static final int FINGERPRINT = 8;

    private final Path data;
    private final Transactions transactions;
    private final InstanceKey key;
    private final DataSourceFactory derby;
    private final Clock clock = Clock.systemUTC();

    /** Made by the container. */
    @Activate
    public Backups(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference InstanceKey key,
            @Reference(target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory derby) {
        this(Path.of(context.getProperty("karaf.data")), transactions, key, derby);
    }

    Backups(Path data, Transactions transactions, InstanceKey key, DataSourceFactory derby) {
        this.data = data;
        this.transactions = transactions;
        this.key = key;
        this.derby = derby;
    }

    /** Makes a backup of everything but the key. */
    public synchronized Backup make() {
        embeddedOnly();
        Instant now = clock.instant();
        String name = "shakti-" + NAME.format(now) + ".zip";
        try {
            Path folder = scratch();
            Files.createDirectories(folder.resolve("db"));
            transactions.read(session -> copyDatabase(session.connection(), folder.resolve("db")));
            for (String each : FOLDERS) {
                copyFolder(data.resolve(each), folder.resolve(each));
            }
            Path backups = data.resolve("backups");
            DurableFiles.createPrivateFolder(backups);
            BackupFile.write(backups.resolve(name), folder, fingerprint());
            DurableFiles.removeFolder(folder);
            return described(backups.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be written", e);
        }
    }

    /** Lists what there is, the newest first. */
    public List<Backup> list() {
        Path backups = data.resolve("backups");
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.getFileName().toString().matches("shakti-[0-9-]+\\.zip"))
                    .map(Backups::described)
                    .sorted(Comparator.comparing(Backup::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The backups cannot be listed", e);
        }
    }

    /** Unpacks a backup aside, opens its database and has it look through all its tables. */
    public synchronized Trial attempt(String name) {
        embeddedOnly();
        if (list().stream().noneMatch(backup -> backup.name().equals(name))) {
            throw new NotVisibleException();
        }
        try {
            Path folder = scratch();
            boolean whole = BackupFile.unpack(data.resolve("backups").resolve(name), folder);
            Trial trial = whole ? opened(folder.resolve("db").resolve("shakti")) : new Trial(false, 0, "damaged");
            DurableFiles.removeFolder(folder);
            return trial;
        } catch (IOException e) {
            return new Trial(false, 0, "damaged");
        }
    }

    private Trial opened(Path database) {
        EmbeddedDatabase copy = new EmbeddedDatabase(derby, database, key);
        try {
            try (Connection connection = copy.open().getConnection()) {
                return new Trial(true, tablesLookedThrough(connection), "");
            } finally {
                copy.close();
            }
        } catch (SQLException | IOException e) {
            return new Trial(false, 0, "does-not-open");
        }
    }

    /** The database compares every row with every index of its table; a difference is an error. */
    private static int tablesLookedThrough(Connection connection) throws SQLException {
        List<String> checks = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT s.schemaname, t.tablename FROM sys.systables t"
                        + " JOIN sys.sysschemas s ON s.schemaid = t.schemaid WHERE t.tabletype = 'T'")) {
            while (tables.next()) {
                checks.add("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('" + tables.getString(1) + "', '" + tables.getString(2)
                        + "')");
            }
        }
        for (String check : checks) {
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery(check).close();
            }
        }
        return checks.size();
    }

    private static boolean copyDatabase(Connection connection, Path into) throws SQLException {
        try (CallableStatement call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, into.toString());
            return call.execute();
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each));
                Files.createDirectories(DurableFiles.parentOf(target));
                Files.copy(each, target);
            }
        }
    }

    private Path scratch() throws IOException {
        Path folder = data.resolve("tmp").resolve("backup");
        DurableFiles.removeFolder(folder);
        DurableFiles.createPrivateFolder(folder);
        return folder.toRealPath();
    }

    private void embeddedOnly() {
        if (transactions.dialect() != Dialect.DERBY) {
            throw new InvalidInputException(List.of(new FieldError(
                    "database",
                    "not-embedded",
                    "This instance keeps its data in PostgreSQL: back that up with its own tools.",
                    Map.of())));
        }
    }

    /** Names the key without telling it. */
    private String fingerprint() {
        return HexFormat.of().formatHex(key.derive("fingerprint"), 0, FINGERPRINT);
    }

    private static Backup described(Path file) {
        try {
            return new Backup(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be looked at", e);
        }
    }

    /** Returns the newest backup. */
    public Optional<Backup> newest() {
        return list().stream().findFirst();
    }

    /**
     * A backup.
     *
     * @param name name of its file in the folder {@code backups} of the data
     * @param bytes size of the file
     * @param at when it was finished
     */
    public record Backup(String name, long bytes, Instant at) {}

    /**
     * What came of trying a backup.
     *
     * @param good every file is as it was written, the database opens and all tables agree with their indexes
     * @param tables tables that were looked through
     * @param fault {@code damaged} or {@code does-not-open}; empty when it is good
     */
    public record Trial(boolean good, int tables, String fault) {}
}
