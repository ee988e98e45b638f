package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Begins a pack or a module in a fresh folder from the templates of the kit; needs no server. */
final class NewFolder {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern STATE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    private static final int LONGEST = 24;

    private NewFolder() {}

    /** Begins a pack of data for a state: {@code pack new FOLDER --state LGD}. */
    static void pack(Arguments arguments, Api api, Terminal terminal) throws IOException {
        Path target = Path.of(arguments.word(1, "The new folder"));
        String state = arguments
                .option("state")
                .filter(code -> STATE.matcher(code).matches())
                .orElseThrow(() -> new UsageException("--state needs the LGD code of the state, such as 22."));
        Map<String, String> values = names(arguments, api, target);
        values.put("stateCode", state);
        values.put("package", "");
        template(api, "pack").writeTo(target, values, file -> !file.startsWith("src/") && !file.equals("pom.xml"));
        terminal.show(
                Json.object("folder", target.toString()),
                "Made " + target + ". Next: bin/shakti pack check " + target + ", then bin/shakti dev " + target);
    }

    /** Begins a module with Java: {@code module new FOLDER --package NAME}. */
    static void module(Arguments arguments, Api api, Terminal terminal) throws IOException {
        Path target = Path.of(arguments.word(1, "The new folder"));
        String inside = arguments.option("package").orElse("");
        if (!PACKAGE.matcher(inside).matches()) {
            throw new UsageException("--package needs a Java package of your own, such as org.example.visits.");
        }
        Map<String, String> values = names(arguments, api, target);
        values.put("package", inside);
        values.put("groupId", inside.substring(0, inside.lastIndexOf('.')));
        template(api, "module").writeTo(target, values, file -> true);
        terminal.show(
                Json.object("folder", target.toString()),
                "Made " + target + ". Next: mvn verify in " + target + "; README.md there tells the rest.");
    }

    private static Template template(Api api, String name) {
        return new Template(api.instance().home().resolve("kit/templates").resolve(name));
    }

    private static Map<String, String> names(Arguments arguments, Api api, Path target) {
        String folder = String.valueOf(target.toAbsolutePath().normalize().getFileName());
        String id = arguments.option("id").orElse(folder);
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            throw new UsageException("\"" + id + "\" cannot be an id: at most " + LONGEST
                    + " small letters and digits, words joined by hyphens; choose one with --id.");
        }
        Map<String, String> values = new TreeMap<>();
        values.put("packId", id);
        values.put("artifactId", id);
        values.put("groupId", "org.example");
        values.put("version", "1.0.0");
        values.put(
                "shaktiHome", api.instance().home().toAbsolutePath().normalize().toString());
        values.put("packTitle", arguments.option("title").orElseGet(() -> titled(id)));
        values.put("prefix", id.replace('-', '_'));
        values.put("codePrefix", id.replace('-', '_').toUpperCase(Locale.ROOT));
        return values;
    }

    private static String titled(String id) {
        return Arrays.stream(id.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
