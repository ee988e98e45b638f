package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** Makes a backup of the running instance and tries it at once. */
final class BackupCommand implements Command {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String summary() {
        return "make a backup and try it; list, try again";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti backup [--to FOLDER]     makes one, opens it aside, looks through all its tables
                       bin/shakti backup list              those that there are
                       bin/shakti backup try NAME          tries one again
                Encrypted like the database. The key that opens it (data/keys/instance.key) is not in it: keep a copy
                of that file too, somewhere else. Without the key a backup is worth nothing.""";
    }

    @Override
    public Set<String> options() {
        return Set.of("to");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        switch (arguments.optionalWord(0).orElse("make")) {
            case "make" -> make(arguments, api, terminal);
            case "list" -> list(api, terminal);
            case "try" -> tried(api, terminal, arguments.word(1, "The name"));
            default -> throw new UsageException("list or try is expected.");
        }
    }

    private static void make(Arguments arguments, Api api, Terminal terminal) throws IOException {
        Json made = api.send("POST", "/backups", Json.object());
        String name = made.at("name").text();
        tried(api, terminal, name);
        Path file = api.instance().data().resolve("backups").resolve(name);
        if (arguments.option("to").isPresent()) {
            Path folder = Files.createDirectories(Path.of(arguments.option("to").orElseThrow()));
            file = Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        terminal.say("It lies at " + file + ". Keep a copy on another disk, and the key apart from it.");
    }

    private static void list(Api api, Terminal terminal) throws IOException {
        Json all = api.get("/backups");
        StringBuilder words = new StringBuilder();
        for (Json one : all.at("items").items()) {
            words.append(one.at("name").text())
                    .append("  ")
                    .append(one.at("bytes").text())
                    .append(" bytes\n");
        }
        terminal.show(all, words.isEmpty() ? "There is no backup yet." : words.toString());
    }

    private static void tried(Api api, Terminal terminal, String name) throws IOException {
        Json trial = api.orElse("there is no backup " + name + ".")
                .send("POST", "/backups/" + name + "/trial", Json.object());
        if (!trial.at("good").text().equals("true")) {
            throw new RefusedException("the backup " + name + " cannot be used ("
                    + trial.at("fault").text() + "). Make another one.");
        }
        terminal.show(trial, name + " is good: " + trial.at("tables").text() + " tables looked through.");
    }
}
