package io.bgql.job;

import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Pages;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.StatementException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out which of the known jobs a person means. */
final class References {
    private static final int SHORTEST_PREFIX = 4;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private final JobBook book;
    private final JobReference reference;
    private final Purpose purpose;
    private final Pages pages;

    References(JobBook book, JobReference reference, Purpose purpose) {
        this.book = book;
        this.pages = book.chronicle().pages();
        this.reference = reference;
        this.purpose = purpose;
    }

    Resolved resolve() {
        JobTrack track = switch (reference.kind()) {
            case LAST -> last();
            case JOURNAL -> numbered();
            case DECIMAL -> byId(reference.text(), DECIMAL, Long::toUnsignedString);
            case HEXADECIMAL -> byId(hexadecimal(), HEXADECIMAL, Long::toHexString);
        };
        return new Resolved(track.trid(), !track.kind().background());
    }

    /** The session's own last job comes before what other shells have started since. */
    private JobTrack last() {
        return book.tracks().stream()
                .filter(References::ofThisSession)
                .max(Comparator.comparingInt(References::number))
                .or(() -> pages.last(book.chronicle().cluster()).map(book::recall))
                .orElseThrow(() -> wrong("no job was started on this cluster yet, as far as the journal knows"));
    }

    private static boolean ofThisSession(JobTrack track) {
        return track.origin().filter(origin -> !origin.recalled()).isPresent();
    }

    private static int number(JobTrack track) {
        return track.origin().map(JobTrack.Origin::number).orElse(0);
    }

    private JobTrack numbered() {
        Entry entry = number(reference.text())
                .flatMap(pages::numbered)
                .orElseThrow(() -> wrong("the journal has no job #" + reference.text()));
        return book.recall(ofThisCluster(entry));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private Entry ofThisCluster(Entry entry) {
        if (entry.cluster().equals(book.chronicle().cluster())) {
            return entry;
        }
        throw new StatementException(Diagnostic.at(
                        reference.span(),
                        Diagnostic.Code.REFUSED,
                        "job #" + entry.number() + " was started on cluster " + entry.cluster() + ", and this is "
                                + book.chronicle().cluster())
                .hinting("connect to that cluster first"));
    }

    private String hexadecimal() {
        String text = reference.text().toLowerCase(Locale.ROOT);
        return text.startsWith("0x") ? text.substring(2) : text;
    }

    private JobTrack byId(String digits, int radix, Function<Long, String> spelled) {
        return exact(digits, radix).orElseGet(() -> byPrefix(digits, spelled));
    }

    private Optional<JobTrack> exact(String digits, int radix) {
        try {
            long trid = Long.parseUnsignedLong(digits, radix);
            return book.track(trid)
                    .or(() -> pages.job(trid).map(this::ofThisCluster).map(book::recall));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private JobTrack byPrefix(String digits, Function<Long, String> spelled) {
        if (digits.length() < SHORTEST_PREFIX) {
            throw wrong("no job has the id " + reference.text() + ", and the beginning of one needs at least "
                    + SHORTEST_PREFIX + " digits");
        }
        if (purpose != Purpose.KILL) {
            pages.all().stream()
                    .filter(entry -> entry.cluster().equals(book.chronicle().cluster()))
                    .filter(entry -> spelled.apply(entry.trid()).startsWith(digits))
                    .forEach(book::recall);
        }
        Predicate<JobTrack> allowed = purpose == Purpose.KILL
                ? track -> track.running() && track.kind().background()
                : track -> true;
        List<JobTrack> candidates = book.tracks().stream()
                .filter(allowed)
                .filter(track -> spelled.apply(track.trid()).startsWith(digits))
                .sorted(Comparator.comparing(track -> spelled.apply(track.trid())))
                .toList();
        if (candidates.size() > 1) {
            throw new StatementException(
                    Diagnostic.at(reference.span(), Diagnostic.Code.NAME, "several jobs begin with " + reference.text())
                            .expecting(candidates.stream()
                                    .map(track -> Long.toUnsignedString(track.trid()))
                                    .toList()));
        }
        return candidates.stream().findFirst().orElseThrow(this::unknown);
    }

    private StatementException unknown() {
        String running = purpose == Purpose.KILL ? "running job" : "job";
        String silent = book.silent().stream()
                .map(node -> node.node() + " did not answer: " + node.reason())
                .collect(Collectors.joining(", "));
        return wrong(
                "no node lists a " + running + " " + reference.text() + (silent.isEmpty() ? "" : " (" + silent + ")"));
    }

    private StatementException wrong(String message) {
        return new StatementException(Diagnostic.at(reference.span(), Diagnostic.Code.NAME, message));
    }
}
