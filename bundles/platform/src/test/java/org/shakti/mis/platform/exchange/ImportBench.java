package org.shakti.mis.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.indicators.Figure;
import org.shakti.mis.platform.indicators.Figures;
import org.shakti.mis.platform.indicators.Ledger;
import org.shakti.mis.platform.indicators.PublicFigures;
import org.shakti.mis.platform.indicators.Selection;
import org.shakti.mis.platform.indicators.TouchParticipant;
import org.shakti.mis.platform.records.House;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.workflow.ClockParticipant;

/** Imports and figures over a real database with the packs as they are shipped. */
public final class ImportBench implements AutoCloseable {
    public static final Caller ADMIN = new Caller("admin", Set.of("*"), Scope.INSTANCE, "en", "org-a");
    public static final String BOARD = "statistics-of-project-intervention";

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final House house;
    private final Path folder;
    private final Figures figures;
    private final Ledger ledger;
    private ImportDesk desk;

    public ImportBench(Dialect dialect, Path folder) throws IOException {
        this.house = new House(dialect, Register.packs());
        this.folder = folder;
        this.desk = open();
        this.ledger = new Ledger(house.transactions(), house.catalogues());
        house.join(new TouchParticipant(ledger));
        this.figures = new Figures(house.transactions(), house.catalogues(), house.switches(), house.reader(), ledger);
    }

    private ImportDesk open() throws IOException {
        Rooms rooms = new Rooms(
                house.transactions(),
                house.catalogues(),
                house.switches(),
                house.writer(),
                house.footprint(),
                house.audit(),
                ImportBench::account);
        return new ImportDesk(
                rooms, folder, new ImportKeys(purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32)));
    }

    /** The accounts of this bench: whoever is called sample-something. */
    private static String account(String login) {
        if (!login.startsWith("sample-")) {
            throw new InvalidInputException(
                    List.of(FieldError.of("owner", "unknown-account", "There is no such account.")));
        }
        return "id-of-" + login;
    }

    public House house() {
        return house;
    }

    public ImportDesk desk() {
        return desk;
    }

    public Figures figures() {
        return figures;
    }

    public PublicFigures publicFigures() {
        return new PublicFigures(house.transactions(), house.catalogues(), figures);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Lets clocks run for what is written from now on. */
    public void clocks() {
        house.join(new ClockParticipant(house.catalogues(), house.reader()));
    }

    /** Stops the worker and starts it anew, as a restart of the program does. */
    public void restart() throws IOException, InterruptedException {
        desk.close();
        desk = open();
    }

    /** Brings the sample register in and waits for its end. */
    public ImportStatus bringRegister(Caller caller) throws IOException {
        try (InputStream sheet = Register.open()) {
            return bring(caller, SheetFormat.CSV, sheet, false);
        }
    }

    public ImportStatus bring(Caller caller, byte[] csv) throws IOException {
        return bring(caller, SheetFormat.CSV, new ByteArrayInputStream(csv), false);
    }

    public ImportStatus bring(Caller caller, SheetFormat format, InputStream sheet, boolean dryRun) throws IOException {
        ImportStatus status =
                desk.start(caller, new ImportDesk.Order(Register.IMPORT, format, dryRun, PATIENCE), sheet);
        assertThat(status.state()).isEqualTo(ImportState.DONE);
        return status;
    }

    public List<RefusedRow> refused(UUID id) {
        return desk.refusals(ADMIN, id, 0, 1000);
    }

    /** Returns the rows of the board. */
    public List<Figure> board(Caller caller, Selection selection) {
        Board board = figures.board(caller, BOARD, selection.district());
        return figures.figures(caller, board, selection);
    }

    /** Returns one number of the board. */
    public long figure(String code) {
        return figures.figure(ADMIN, code, Selection.ALL).value().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        desk.close();
        ledger.close();
        house.close();
    }
}
