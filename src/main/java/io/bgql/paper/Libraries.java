package io.bgql.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of the libraries that are shipped, each with its licence, held against what really is shipped. */
final class Libraries {
    private static final String LIST = "libraries.txt";
    private static final String OWN = "bgql.jar";

    private final List<Library> libraries;
    private final Set<String> texts;

    private Libraries(List<Library> libraries, Set<String> texts) {
        this.libraries = libraries;
        this.texts = texts;
    }

    /** A line of the list; its columns stand at least two blanks apart. */
    private record Library(String artifact, List<String> texts) {
        static Library of(String line) {
            String[] columns = line.split(" {2,}", -1);
            if (columns.length != 4) {
                throw new IllegalArgumentException("not artifact, licence, texts and home: " + line);
            }
            return new Library(columns[0], List.of(columns[2].split(", ", -1)));
        }

        boolean is(String jar) {
            return jar.startsWith(artifact + "-") && Character.isDigit(jar.charAt(artifact.length() + 1));
        }
    }

    static Libraries read(Path licenses) throws IOException {
        List<Library> libraries = Files.readAllLines(licenses.resolve(LIST)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Library::of)
                .toList();
        Set<String> texts = names(licenses);
        texts.remove(LIST);
        return new Libraries(libraries, texts);
    }

    /** What does not fit together, a sentence each. */
    List<String> faults(Path jars) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> shipped = names(jars);
        shipped.removeIf(name -> !name.endsWith(".jar") || name.equals(OWN));
        for (String jar : shipped) {
            if (libraries.stream().noneMatch(library -> library.is(jar))) {
                faults.add("no licence is listed for " + jar);
            }
        }
        Set<String> wanted = new TreeSet<>();
        for (Library library : libraries) {
            long times = shipped.stream().filter(library::is).count();
            if (times != 1) {
                faults.add(library.artifact() + " is listed once and shipped " + times + " times");
            }
            wanted.addAll(library.texts());
        }
        wanted.stream().filter(text -> !texts.contains(text)).forEach(text -> faults.add("there is no " + text));
        texts.stream().filter(text -> !wanted.contains(text)).forEach(text -> faults.add("nothing needs " + text));
        return faults;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
