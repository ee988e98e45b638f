package org.shakti.mis.platform.console;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings a sheet in. */
final class ImportCommand implements Command {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "bring in a sheet (CSV or XLSX)";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti import NAME FILE [--dry-run]
                NAME is an import of an installed pack, FILE a sheet in CSV or XLSX. Faulty rows are refused one by
                one and named; the others go in. With --dry-run nothing is kept.
                Exit code 0: the sheet was read to its end, also when rows of it were refused (--json tells how many, as
                refusedRows); 1: the server refused the sheet or could not go on; 2: the command was not understood, or
                no server answers. If the server stops in the middle, the import goes on by itself at the next start.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing("dry-run");
        String name = arguments.word(0, "The name of the import");
        Path file = Path.of(arguments.word(1, "The file"));
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + file + ".");
        }
        bring(api, terminal, new Sheet(name, file, arguments.flag("dry-run")));
    }

    static void bring(Api api, Terminal terminal, Sheet sheet) throws IOException {
        String dry = sheet.dryRun() ? "?dryRun=true" : "";
        Api known = api.orElse("no installed module has an import called " + sheet.name() + ".");
        Json run = begin(known, "/imports/" + Paths.segment(sheet.name()) + dry, sheet.file());
        while (Set.of("running", "queued").contains(run.at("state").text())) {
            terminal.say(run.at("progress").at("read").text() + " of "
                    + run.at("progress").at("of").text() + " rows");
            LockSupport.parkNanos(PAUSE_NANOS);
            run = look(api, run.at("id").text());
        }
        if (!run.at("failure").text().isEmpty()) {
            throw new RefusedException(run.at("failure").text());
        }
        terminal.show(run, words(run));
    }

    private static Json begin(Api api, String path, Path file) throws IOException {
        try {
            return api.upload(path, file, type(file));
        } catch (IOException e) {
            if (e.getCause() instanceof ConnectException) {
                throw e;
            }
            throw new IOException(
                    "the server went away while it had the sheet in hand (" + e.getMessage() + ").\n"
                            + "If it had all of it, the import goes on by itself at the next start; the same sheet"
                            + " again doubles nothing.",
                    e);
        }
    }

    /** Asks how far a run is; whoever cannot be told any more hears at least that it is not lost. */
    private static Json look(Api api, String run) throws IOException {
        String goesOn = "\nThe import goes on by itself, after a stop at the next start (run " + run + ").";
        try {
            return api.get("/imports/" + run);
        } catch (IOException e) {
            throw new IOException(e.getMessage() + goesOn, e);
        } catch (RefusedException e) {
            throw new RefusedException(e.getMessage() + goesOn);
        }
    }

    private static String type(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XLSX : "text/csv; charset=utf-8";
    }

    private static String words(Json run) {
        String refused = run.at("refused").items().stream()
                .flatMap(row -> Stream.concat(Stream.of(row), row.at("more").items().stream())
                        .map(fault -> "\n  line " + row.at("line").text() + fault(fault)))
                .collect(Collectors.joining());
        return run.at("rows").text() + " rows: " + run.at("accepted").text() + " accepted, "
                + run.at("unchanged").text() + " unchanged, "
                + run.at("refusedRows").text() + " refused."
                + refused
                + (run.at("dryRun").yes()
                        ? "\nNothing was kept (dry run)."
                        : "\nRun " + run.at("id").text());
    }

    /** What is wrong in a row; the server does not tell values that may name a person. */
    private static String fault(Json fault) {
        String column = clean(fault.at("column").text());
        String value = clean(fault.at("value").text());
        return (column.isEmpty() ? "" : ", " + column)
                + ": " + fault.at("reason").text()
                + (value.isEmpty() ? "" : " (\"" + value + "\")");
    }

    /** Takes out of a cell what would move or colour the words around it on a terminal. */
    private static String clean(String cell) {
        return STEERING.matcher(cell).replaceAll("\uFFFD");
    }

    /** A sheet and what it is for. */
    record Sheet(String name, Path file, boolean dryRun) {}
}
