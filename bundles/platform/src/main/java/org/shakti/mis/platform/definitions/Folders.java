package org.shakti.mis.platform.definitions;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which folders of a pack the platform reads itself, and which it leaves to others. */
final class Folders {
    /** Folders of YAML with the name of the schema that its files have to fit. */
    static final Map<String, String> SCHEMAS = Map.of(
            "record-types", "record-type",
            "workflows", "workflow",
            "indicators", "indicators",
            "boards", "board",
            "imports", "import",
            "roles", "role",
            "tests", "tests");

    private static final Set<String> TABLES = Set.of("code-lists", "places");
    private static final Set<String> RESERVED = Set.of("i18n", "ui", "api");

    private Folders() {}

    static String of(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Tells whether a module may claim the folder for definitions of its own. */
    static boolean claimable(String folder) {
        return folder.matches("[a-z][a-z0-9-]{0,49}")
                && !own(folder)
                && !RESERVED.contains(folder)
                && !nearlyOwn(folder);
    }

    /** Tells whether nobody could ever read the file: it lies beside the folders, or in one with another ending. */
    static boolean misplaced(String path) {
        String folder = of(path);
        boolean definition = path.matches(".*\\.(ya?ml|csv|json)");
        return definition && (folder.isEmpty() || own(folder) || nearlyOwn(folder));
    }

    /** Returns in words where definitions belong. */
    static String known() {
        return "a known folder and ending: code-lists/*.csv, places/*.csv, "
                + SCHEMAS.keySet().stream().sorted().collect(Collectors.joining("/*.yaml, ")) + "/*.yaml";
    }

    private static boolean own(String folder) {
        return SCHEMAS.containsKey(folder) || TABLES.contains(folder);
    }

    /** A slip of the pen must not silently leave definitions out. */
    private static boolean nearlyOwn(String folder) {
        String plain = plain(folder);
        boolean near = SCHEMAS.keySet().stream().anyMatch(own -> plain(own).equals(plain))
                || TABLES.stream().anyMatch(own -> plain(own).equals(plain));
        return near && !own(folder);
    }

    private static String plain(String folder) {
        return folder.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "").replaceAll("s$", "");
    }
}
