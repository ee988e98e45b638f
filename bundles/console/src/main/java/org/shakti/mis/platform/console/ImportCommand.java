package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Brings a sheet in. */
final class ImportCommand implements Command {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
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
                one and named; the others go in. With --dry-run nothing is kept.""";
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
        Json run = known.upload("/imports/" + Paths.segment(sheet.name()) + dry, sheet.file(), type(sheet.file()));
        while (Set.of("running", "queued").contains(run.at("state").text())) {
            terminal.say(run.at("progress").at("read").text() + " of "
                    + run.at("progress").at("of").text() + " rows");
            LockSupport.parkNanos(PAUSE_NANOS);
            run = api.get("/imports/" + run.at("id").text());
        }
        if (!run.at("failure").text().isEmpty()) {
            throw new RefusedException(run.at("failure").text());
        }
        terminal.show(run, words(run));
    }

    private static String type(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XLSX : "text/csv; charset=utf-8";
    }

    private static String words(Json run) {
        String refused = run.at("refused").items().stream()
                .map(row -> "\n  line " + row.at("line").text() + ", "
                        + row.at("column").text() + ": " + row.at("reason").text())
                .collect(Collectors.joining());
        return run.at("rows").text() + " rows: " + run.at("accepted").text() + " accepted, "
                + run.at("unchanged").text() + " unchanged, "
                + run.at("refusedRows").text() + " refused."
                + refused
                + (run.at("dryRun").yes()
                        ? "\nNothing was kept (dry run)."
                        : "\nRun " + run.at("id").text());
    }

    /** A sheet and what it is for. */
    record Sheet(String name, Path file, boolean dryRun) {}
}
