package org.shakti.mis.platform.files;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.InstanceKey;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.storage.Transactions;
import org.shakti.mis.platform.vault.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps files, each encrypted by itself. Whoever sent one may name it in a record; from then on whoever may see the record
 * may see it. What no record names is gone after a day.
 */
@Component(service = FileStore.class)
public final class FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final Duration DAY = Duration.ofDays(1);
    static final Bounds OF_A_DAY = new Bounds(200, 200L << 20);

    private final Transactions transactions;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final Clock clock;
    private final Bounds ofADay;
    private final Seal seal;
    private final SecretKeySpec fingerprints;
    private final Pictures pictures = new Pictures();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-files"));

    /** Made by the container. */
    @Activate
    public FileStore(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference AuditTrail audit,
            @Reference InstanceKey key) {
        this(new Rooms(transactions, reader, audit), key, Clock.systemUTC(), OF_A_DAY);
    }

    FileStore(Rooms rooms, InstanceKey key, Clock clock, Bounds ofADay) {
        this.ofADay = ofADay;
        this.transactions = rooms.transactions;
        this.reader = rooms.reader;
        this.audit = rooms.audit;
        this.clock = clock;
        this.seal = new Seal(key.derive("files"));
        this.fingerprints = new SecretKeySpec(key.derive("files/fingerprints"), "HmacSHA256");
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 15, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        sweeper.shutdown();
    }

    /** Keeps a file; the same content under the same id again answers as the first time. */
    public KeptFile put(Caller caller, Optional<UUID> wanted, byte[] sent) {
        UUID id = wanted.orElseGet(UUID::randomUUID);
        String fingerprint = fingerprint(sent);
        Optional<KeptFile> known = transactions.read(session -> again(new FileTable(session), caller, id, fingerprint));
        if (known.isPresent()) {
            return known.get();
        }
        transactions.read(session -> withinBounds(session, caller));
        FileKind kind = FileKind.of(sent)
                .orElseThrow(
                        () -> new RefusedFileException("unknown-kind", "Only pictures (JPEG, PNG) and PDF are kept."));
        byte[] clean = clean(kind, sent);
        KeptFile file =
                new KeptFile(id, kind == FileKind.PDF ? kind.mediaType() : FileKind.JPEG.mediaType(), clean.length);
        Seal.Closed closed = seal.close(place(id), clean);
        return Attempts.write(
                transactions,
                session -> keep(session, caller, new FileTable.Row(file, caller.account(), fingerprint), closed));
    }

    /** Returns the file that a field of a record names, to somebody who may see the record. */
    public Content open(Caller caller, String type, UUID id, String field) {
        return transactions.read(session -> {
            RecordView record = reader.find(session, caller, type, id).orElseThrow(NotVisibleException::new);
            Object named = record.fields().get(field);
            if (!(named instanceof String text)) {
                throw new NotVisibleException();
            }
            UUID file = uuid(text).orElseThrow(NotVisibleException::new);
            FileTable.Sealed sealed = new FileTable(session)
                    .open(new FileTable.Place(type, id, field), file)
                    .orElseThrow(NotVisibleException::new);
            return new Content(sealed.file(), seal.open(place(file), sealed.content()));
        });
    }

    /** Drops what no record names for a day; returns how many files that were. */
    int forgetFree() {
        Instant before = clock.instant().minus(DAY);
        return Attempts.write(transactions, session -> new FileTable(session).forgetFree(before));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] clean(FileKind kind, byte[] sent) {
        if (kind != FileKind.PDF) {
            return pictures.clean(kind, sent);
        }
        if (!FileKind.endsAsPdf(sent)) {
            throw new RefusedFileException("unreadable", "The paper has no end.");
        }
        return sent;
    }

    private KeptFile keep(Session session, Caller caller, FileTable.Row row, Seal.Closed closed) throws SQLException {
        FileTable table = new FileTable(session);
        Optional<KeptFile> known = again(table, caller, row.file().id(), row.fingerprint());
        if (known.isPresent()) {
            return known.get();
        }
        table.insert(row, closed, clock.instant());
        audit.append(
                session,
                caller.account(),
                "file.kept",
                "file/" + row.file().id(),
                Map.of(
                        "type",
                        row.file().type(),
                        "size",
                        Integer.toString(row.file().size())));
        return row.file();
    }

    private static Optional<KeptFile> again(FileTable table, Caller caller, UUID id, String fingerprint)
            throws SQLException {
        Optional<FileTable.Row> known = table.find(id);
        known.filter(row -> !row.uploader().equals(caller.account())
                        || !row.fingerprint().equals(fingerprint))
                .ifPresent(row -> {
                    throw new ConflictException("Another file has this id already.", List.of());
                });
        return known.map(FileTable.Row::file);
    }

    private boolean withinBounds(Session session, Caller caller) throws SQLException {
        FileTable.Sent sent = new FileTable(session)
                .sentSince(caller.account(), clock.instant().minus(DAY));
        if (sent.files() >= ofADay.files() || sent.octets() >= ofADay.octets()) {
            throw new TooManyFilesException();
        }
        return true;
    }

    private void sweep() {
        try {
            LOG.debug("Dropped {} files that no record names", forgetFree());
        } catch (StorageException e) {
            LOG.warn("Files that no record names stay for now", e);
        }
    }

    private static Seal.Place place(UUID id) {
        return new Seal.Place("file", id, "content");
    }

    private String fingerprint(byte[] content) {
        try {
            Mac mac = Mac.getInstance(fingerprints.getAlgorithm());
            mac.init(fingerprints);
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other rooms. */
    record Rooms(Transactions transactions, RecordReader reader, AuditTrail audit) {}

    /** What one account may send in a day. */
    record Bounds(int files, long octets) {}

    /** A file with what is in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Content(KeptFile file, byte[] bytes) {}
}
