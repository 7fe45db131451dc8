package io.bgql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The launcher and a jar of what is being tested, the way they are installed, or the way they are in a checkout. */
final class Installation {
    private static final Path LAUNCHER = Path.of("dist", "bgql");

    private final Path home;
    private final Path launcher;
    private final Path jar;

    private Installation(Path home, Path launcher, Path jar) {
        this.home = home;
        this.launcher = launcher;
        this.jar = jar;
    }

    static Installation installed(Path home) throws IOException {
        return made(home, home.resolve("bin"), home);
    }

    /** One whose build has nothing to do. */
    static Installation checkout(Path home) throws IOException {
        Installation checkout = made(home, home.resolve("dist"), home.resolve("target"));
        Files.createFile(home.resolve("pom.xml"));
        Path build = Files.writeString(home.resolve("dist").resolve("bgql-build"), "#!/bin/sh\n");
        assertExecutable(build);
        return checkout;
    }

    private static Installation made(Path home, Path programs, Path product) throws IOException {
        Path launcher = Files.createDirectories(programs).resolve("bgql");
        Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Path jar = Files.createDirectories(product.resolve("lib")).resolve("bgql.jar");
        writeJar(jar);
        return new Installation(home, launcher, jar);
    }

    private static void assertExecutable(Path program) {
        if (!program.toFile().setExecutable(true)) {
            throw new AssertionError(program);
        }
    }

    private static void writeJar(Path jar) throws IOException {
        List<Path> places = ClassPlaces.all();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.bgql.Main");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        places.stream()
                                .skip(1)
                                .map(place -> place.toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path classes = places.get(0);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> entries = Files.walk(classes)) {
            out.setLevel(1);
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(entry).toString()));
                Files.copy(entry, out);
            }
        }
    }

    Path jar() {
        return jar;
    }

    Path home() {
        return home;
    }

    /** The same installation after its folder was moved. */
    Installation movedTo(Path other) throws IOException {
        Files.move(home, other);
        return new Installation(other, other.resolve(home.relativize(launcher)), other.resolve(home.relativize(jar)));
    }

    /** Everything below the folder that is an archive or the beginning of one. */
    List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().matches("(once|configured|prompt)\\..*"))
                    .toList();
        }
    }

    /** What a run said, and how it ended. */
    record Run(int status, String output, String error) {}

    /** A run that has begun. */
    record Begun(Process process, Path output, Path error) {
        Run ended() throws IOException, InterruptedException {
            int status = process.waitFor();
            return new Run(status, Files.readString(output), Files.readString(error));
        }
    }

    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return begin(environment, List.of(), arguments).ended();
    }

    /** With a program in front that starts the launcher. */
    Begun begin(Map<String, String> environment, List<String> starter, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, "output", "");
        Path error = Files.createTempFile(home, "error", "");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(error.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("BGQL_") || name.startsWith("J"));
        process.environment()
                .putAll(Map.of(
                        "HOME", home.toString(),
                        "XDG_STATE_HOME", home.resolve("state").toString(),
                        "XDG_CACHE_HOME", home.resolve("cache").toString(),
                        "BGQL_JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        process.environment().putAll(environment);
        return new Begun(process.start(), output, error);
    }
}
