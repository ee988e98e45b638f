package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings in the sample: a caseload, people to sign in as, a little of their work. All of it is invented and says so. */
final class DemoCommand implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "load the sample caseload and people (all invented)";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti demo
                Brings in the sample register of demo/ and people to sign in as, all of them invented.
                Loading it twice changes nothing; passwords are shown once, when the people are made.
                Not for an instance with real people in it.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        Path demo = api.instance().home().resolve("demo");
        terminal.say("Sample data: every person in it is invented. Some rows are faulty on purpose.");
        mark(api, true);
        Path sheet = present(demo.resolve("caseload-register.csv"));
        ImportCommand.bring(api, terminal, new ImportCommand.Sheet("caseload-register", sheet, false));
        Json sample = Json.parse(Files.readString(present(demo.resolve("people.json"))));
        Map<String, String> people =
                new SamplePeople(api).make(sample.at("people").items());
        work(sample, people, api);
        mark(api, false);
        terminal.show(passwords(people), words(api, people));
    }

    /** Pages mark as sample what is made between these two. */
    private static void mark(Api api, boolean loading) throws IOException {
        api.send("POST", "/settings/sample", Json.object("loading", loading));
    }

    private static Path present(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("the sample file " + file + " is missing.");
        }
        return file;
    }

    /** The work is done once, by the people who have just been made. */
    private static void work(Json sample, Map<String, String> people, Api api) throws IOException {
        Json caseload = sample.at("caseload");
        String root = caseload.at("type").text();
        String giver = caseload.at("by").text();
        String doer = sample.at("work").at("by").text();
        if (!people.containsKey(giver) || !people.containsKey(doer)) {
            return;
        }
        Map<String, String> accounts = api.get("/accounts").at("items").items().stream()
                .collect(Collectors.toMap(
                        one -> one.at("login").text(), one -> one.at("id").text()));
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        SampleWork gifts = new SampleWork(signIn(api, people, giver), root, today);
        for (Json gift : caseload.at("give").items()) {
            gifts.give(gift, accounts);
        }
        SampleWork work = new SampleWork(signIn(api, people, doer), root, today);
        for (Json step : sample.at("work").at("steps").items()) {
            work.step(step);
        }
        for (Json more : sample.at("more").items()) {
            String by = more.at("by").text();
            SampleWork theirs = new SampleWork(signIn(api, people, by), root, today);
            for (Json step : more.at("steps").items()) {
                theirs.step(step);
            }
        }
    }

    private static PersonApi signIn(Api api, Map<String, String> people, String login) throws IOException {
        return PersonApi.signIn(api.instance().address(), login, people.getOrDefault(login, ""));
    }

    private static Json passwords(Map<String, String> people) {
        return Json.object("people", people);
    }

    private static String words(Api api, Map<String, String> people) {
        String address = "Open " + api.instance().address() + " in a browser";
        if (people.isEmpty()) {
            return address + ". The sample people are there already; their passwords were shown when they were made.";
        }
        return address + " and sign in as one of these (shown this once):\n"
                + people.entrySet().stream()
                        .map(person -> String.format("  %-22s %s", person.getKey(), person.getValue()))
                        .collect(Collectors.joining("\n"));
    }
}
