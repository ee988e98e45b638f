package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the records of one type as a sheet: what lists may show, so no names and nothing sensitive. */
final class ExportCommand implements Command {
    private static final List<String> ENVELOPE =
            List.of("id", "parent", "state", "district", "organisation", "owner", "createdAt", "changedAt");
    private static final Set<String> FORMULA = Set.of("=", "+", "-", "@", "\t", "\r");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "write the records of a type as a sheet (CSV)";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti token NAME --role ROLE --district LGD | bin/shakti export TYPE --token-stdin
                           [--district LGD] [--to FILE]
                TYPE is a record type such as case. The command line itself reads no records: the token is that of an
                account that may, and only what it may see is written. Names and sensitive answers are never in it.
                FILE must not be there yet and can be read by its owner only; without it the sheet goes to the screen.
                With --json each record is one line of JSON.""";
    }

    @Override
    public Set<String> options() {
        return Set.of("district", "to");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing("token-stdin");
        String type = arguments.word(0, "The record type");
        if (!arguments.flag("token-stdin")) {
            throw new UsageException("--token-stdin is missing: the command line itself reads no records.");
        }
        Api known =
                api.with(terminal.line().strip()).orElse("no installed module has a record type called " + type + ".");
        List<Json> fields = fields(known.get("/types/" + Paths.segment(type)));
        Optional<String> file = arguments.option("to");
        if (file.isEmpty()) {
            write(known, new Sheet(type, fields, arguments.option("district")), terminal);
            return;
        }
        try (PrintStream out = created(Path.of(file.get()))) {
            int count = write(known, new Sheet(type, fields, arguments.option("district")), terminal.to(out));
            terminal.show(
                    Json.object("records", count, "file", file.get()), count + " records are in " + file.get() + ".");
        }
    }

    private static PrintStream created(Path file) throws IOException {
        try {
            var channel = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return new PrintStream(Channels.newOutputStream(channel), false, StandardCharsets.UTF_8);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("there is a file " + file + " already.");
        }
    }

    private static List<Json> fields(Json type) {
        List<Json> fields = new ArrayList<>();
        for (Json section : type.at("sections").items()) {
            section.at("fields").items().stream()
                    .filter(field -> field.at("class").text().equals("ordinary"))
                    .filter(field -> !field.at("kind").text().equals("group"))
                    .forEach(fields::add);
        }
        return fields;
    }

    private static int write(Api api, Sheet sheet, Terminal terminal) throws IOException {
        terminal.say(Stream.concat(ENVELOPE.stream(), sheet.fields.stream().map(field -> field.at("key")
                        .text()))
                .collect(Collectors.joining(",")));
        int count = 0;
        String next = "";
        do {
            Json page = api.get(sheet.page(next));
            for (Json record : page.at("items").items()) {
                terminal.show(record, line(sheet, record));
                count++;
            }
            next = page.at("next").text();
        } while (!next.isEmpty());
        return count;
    }

    private static String line(Sheet sheet, Json record) {
        Stream<String> envelope = ENVELOPE.stream().map(key -> record.at(key).text());
        Stream<String> values = sheet.fields.stream()
                .map(field -> value(record.at("fields").at(field.at("key").text())));
        return Stream.concat(envelope, values).map(ExportCommand::cell).collect(Collectors.joining(","));
    }

    private static String value(Json value) {
        List<Json> several = value.items();
        String text = several.isEmpty() && !(value.value() instanceof List<?>)
                ? value.text()
                : several.stream().map(Json::text).collect(Collectors.joining(" "));
        boolean formula = value.value() instanceof String && !text.isEmpty() && FORMULA.contains(text.substring(0, 1));
        return formula ? "'" + text : text;
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What is to be written. */
    private record Sheet(String type, List<Json> fields, Optional<String> district) {
        String page(String after) {
            return "/records/" + Paths.segment(type) + "?limit=100"
                    + district.map(code -> "&district=" + Paths.segment(code)).orElse("")
                    + (after.isEmpty() ? "" : "&after=" + Paths.segment(after));
        }
    }
}
