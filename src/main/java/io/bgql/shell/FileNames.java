package io.bgql.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names in the file system that a path being typed can become; a quote in front of it stays. */
record FileNames(Path folder) {
    private static final int MOST = 200;

    List<Suggestion> matching(String word) {
        String quote = word.startsWith("'") || word.startsWith("\"") ? word.substring(0, 1) : "";
        String path = word.substring(quote.length());
        int slash = path.lastIndexOf('/') + 1;
        String parent = path.substring(0, slash);
        String begun = path.substring(slash);
        try (Stream<Path> entries = Files.list(folder.resolve(parent))) {
            return entries.filter(entry -> shown(entry, begun))
                    .sorted()
                    .limit(MOST)
                    .map(entry -> suggestion(quote, parent, entry))
                    .toList();
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Hidden files only for somebody who has typed the dot. */
    private static boolean shown(Path entry, String begun) {
        String name = entry.getFileName().toString();
        return name.startsWith(begun) && (begun.startsWith(".") || !name.startsWith("."));
    }

    private static Suggestion suggestion(String quote, String parent, Path entry) {
        boolean inside = Files.isDirectory(entry);
        String name = quote + parent + entry.getFileName();
        return inside ? new Suggestion(name + "/", "", false) : new Suggestion(name + quote, "", true);
    }
}
