package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What publishers of packs do without a server: keys, signatures, and whom this installation trusts. */
final class PackTools {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    private PackTools() {}

    /** Makes a pair of keys: {@code pack keygen NAME [--owner WORDS]}. */
    static void keygen(Arguments arguments, Terminal terminal) throws IOException {
        Path place = Path.of(arguments.word(1, "The name of the key")).toAbsolutePath();
        String name = String.valueOf(place.getFileName());
        if (!NAME.matcher(name).matches()) {
            throw new UsageException("a name of small letters, digits and hyphens is expected.");
        }
        Path secret = place.resolveSibling(name + ".key");
        Path open = place.resolveSibling(name + ".pub");
        PackKeys keys = PackKeys.make(secret, open, arguments.option("owner").orElse(name));
        terminal.show(
                Json.object("key", secret.toString(), "public", open.toString(), "id", keys.open()),
                "Made " + secret + " (keep it secret, and a copy in a safe place)\nand " + open
                        + " (give it to whoever trusts you: bin/shakti pack trust " + name + ".pub).");
    }

    /** Signs: {@code pack sign FOLDER|JAR --key NAME.key [--out FILE]}. */
    static void sign(Arguments arguments, Terminal terminal) throws IOException {
        Path source = PackCommand.source(arguments);
        Path key = Path.of(arguments.option("key").orElseThrow(() -> new UsageException("--key is missing.")));
        PackFolder pack = PackFolder.open(source);
        Path out = Path.of(arguments.option("out").orElse(pack.id() + "-" + pack.version() + ".jar"));
        Path jar = Files.createTempFile("pack-", ".jar");
        try {
            if (Files.isDirectory(source)) {
                pack.writeTo(jar);
            }
            PackSigner.sign(Files.isDirectory(source) ? jar : source, PackKeys.read(key), out.toAbsolutePath());
        } finally {
            Files.deleteIfExists(jar);
        }
        terminal.show(Json.object("file", out.toString()), "Made " + out + ", signed.");
    }

    /** Trusts a publisher on this installation: {@code pack trust FILE.pub}. */
    static void trust(Arguments arguments, Api api, Terminal terminal) throws IOException {
        Path file = Path.of(arguments.word(1, "The public key"));
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file) || !name.endsWith(".pub") || !PackKeys.isPublic(Files.readString(file))) {
            throw new RefusedException(file + " is no public key of a publisher (NAME.pub).");
        }
        Path folder = Files.createDirectories(api.instance().home().resolve("etc/trusted-packs"));
        Path place = folder.resolve(name);
        if (Files.exists(place) && !Files.readString(place).equals(Files.readString(file))) {
            throw new RefusedException("another key of that name is trusted already: " + place + ".");
        }
        Files.writeString(place, Files.readString(file));
        terminal.show(Json.object("trusted", name), "Packs signed with " + name + " are trusted here from now on.");
    }
}
