package io.bgql.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which nodes of a cluster are there, of all that were seen since the shell came to it.
 *
 * @param seen those that are gone included
 * @param present as the client's own watch over the cluster knows them: some seconds late
 */
record Attendance(Site site, Set<String> seen, Set<String> present) {
    static Attendance of(Site site) {
        Set<String> present = new TreeSet<>(site.nodes().names());
        return new Attendance(site, present, present);
    }

    /** Asked before the first prompt: to compare whole records takes Java some milliseconds the first time. */
    boolean isAt(Site other) {
        return site.jobs().equals(other.jobs());
    }

    Attendance now() {
        Set<String> present = new TreeSet<>(site.nodes().names());
        Set<String> all = new HashSet<>(seen);
        all.addAll(present);
        return new Attendance(site, all, present);
    }

    boolean hasMoreThan(Attendance before) {
        return !before.present.containsAll(present);
    }

    /** For the prompt; nothing when all is well. */
    Optional<String> mark() {
        if (present.isEmpty()) {
            return Optional.of("lost");
        }
        return present.size() < seen.size()
                ? Optional.of(present.size() + "/" + seen.size() + " nodes")
                : Optional.empty();
    }

    /** What has changed since, a line each. */
    List<String> changes(Attendance before) {
        if (present.equals(before.present)) {
            return List.of();
        }
        if (present.isEmpty()) {
            return List.of("lost " + site.cluster() + ": none of its nodes can be reached; still trying");
        }
        if (before.present.isEmpty()) {
            return List.of(site.cluster() + " is back: " + count());
        }
        List<String> lines = new ArrayList<>();
        before.present.stream()
                .filter(node -> !present.contains(node))
                .forEach(node -> lines.add("node " + node + " is gone: " + count()));
        present.stream()
                .filter(node -> !before.present.contains(node))
                .forEach(node -> lines.add("node " + node + " is there: " + count()));
        return lines;
    }

    private String count() {
        String all = seen.size() == 1 ? "1 node" : seen.size() + " nodes";
        return present.size() < seen.size() ? present.size() + " of " + all : all;
    }
}
