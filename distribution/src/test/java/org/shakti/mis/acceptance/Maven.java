package org.shakti.mis.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Maven without a network, with a local repository of its own that takes what it needs from the one of this build: the
 * build's repository gets nothing of what authors make.
 */
record Maven(Path repository) {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path BUILD = Path.of(System.getProperty("shakti.repository"));
    private static final String VERSION = System.getProperty("shakti.version");
    private static final int PATIENCE_MINUTES = 5;

    /** Begins with a repository that holds nothing but our archetypes, as {@code mvn install} would leave them. */
    static Maven withArchetypes(Path folder) throws IOException {
        Maven maven = new Maven(folder.resolve("repository"));
        Files.createDirectories(maven.repository());
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>build</id><mirrorOf>central</mirrorOf><url>" + BUILD.toUri()
                        + "</url></mirror></mirrors></settings>");
        maven.keep("shakti-mis", PROJECT);
        StringBuilder catalogue = new StringBuilder("<archetype-catalog><archetypes>");
        for (String name : List.of("pack", "module")) {
            String artifact = "org.shakti.mis.archetype." + name;
            maven.keep(artifact, PROJECT.resolve("bundles/sdk/archetype-" + name));
            catalogue.append("<archetype><groupId>org.shakti.mis</groupId><artifactId>" + artifact
                    + "</artifactId><version>" + VERSION + "</version></archetype>");
        }
        Files.writeString(
                maven.repository().resolve("archetype-catalog.xml"),
                catalogue.append("</archetypes></archetype-catalog>"));
        return maven;
    }

    /** Makes a project in a folder from one of our archetypes. */
    void generate(Path folder, String archetype, String... properties) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "org.apache.maven.plugins:maven-archetype-plugin:" + System.getProperty("shakti.archetype")
                        + ":generate",
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=org.shakti.mis",
                "-DarchetypeArtifactId=org.shakti.mis.archetype." + archetype,
                "-DarchetypeVersion=" + VERSION,
                "-Dversion=1.0.0"));
        words.addAll(List.of(properties));
        run(folder, words);
    }

    /** Returns a folder with a command {@code mvn} that works on this repository, whatever else is typed. */
    Path command() throws IOException {
        Path folder = Files.createDirectories(repository.resolveSibling("bin"));
        Path command = folder.resolve("mvn");
        String line = System.getProperty("shakti.maven") + "/bin/mvn -B -q -s "
                + repository.resolveSibling("settings.xml") + " -Daether.offline.protocols=file -Dmaven.repo.local="
                + repository + " \"$@\"";
        Files.writeString(command, "#!/bin/sh\nexec " + line + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** Runs Maven in a folder and returns what it printed; fails when it does not end well. */
    String run(Path folder, List<String> words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                System.getProperty("shakti.maven") + "/bin/mvn",
                "-B",
                "-o",
                "-q",
                "-s",
                repository.resolveSibling("settings.xml").toString(),
                "-Daether.offline.protocols=file",
                "-Dmaven.repo.local=" + repository));
        line.addAll(words);
        Path output = Files.createTempFile(repository.getParent(), "maven-", ".txt");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean over = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        String text = Files.readString(output, StandardCharsets.UTF_8);
        if (!over || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("mvn " + String.join(" ", words) + ": " + text);
        }
        return text;
    }

    private void keep(String artifact, Path module) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve("org/shakti/mis").resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
