package io.bgql.job.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The journal as it was read. Lines are told apart by their first characters; only what is asked for is read as JSON, so
 * that a long journal costs little.
 */
public final class Pages {
    static final String BEGINNING = "{\"job\":\"";
    static final String MARK = "{\"mark\":\"";
    static final String NUMBER = "\",\"number\":";
    static final String STATE = "\",\"state\":\"";
    static final String RUNNING = "running";

    private final String text;
    private final Map<String, Lines> jobs = new LinkedHashMap<>();

    Pages(String text) {
        this.text = text;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            line(start, end);
            start = end + 1;
        }
        line(start, text.length());
    }

    /** Where a job's first line stands, and where the last line that says how it stood. */
    private static final class Lines {
        private final int start;
        private final int end;
        private int markStart = -1;
        private int markEnd = -1;

        Lines(int start, int end) {
            this.start = start;
            this.end = end;
        }
    }

    private void line(int start, int end) {
        if (end == start || text.charAt(end - 1) != '}') {
            return;
        }
        if (text.startsWith(BEGINNING, start)) {
            jobs.putIfAbsent(word(start + BEGINNING.length()), new Lines(start, end));
        } else if (text.startsWith(MARK, start)) {
            Lines lines = jobs.get(word(start + MARK.length()));
            if (lines != null && !(settled(lines) && running(start))) {
                lines.markStart = start;
                lines.markEnd = end;
            }
        }
    }

    /** Up to the next quotation mark. */
    private String word(int start) {
        int end = text.indexOf('"', start);
        return text.substring(start, Math.max(start, end));
    }

    private boolean running(int mark) {
        int state = text.indexOf(STATE, mark);
        return state >= 0 && text.startsWith(RUNNING, state + STATE.length());
    }

    private boolean settled(Lines lines) {
        return lines.markStart >= 0 && !running(lines.markStart);
    }

    private int number(Lines lines) {
        int at = text.indexOf(NUMBER, lines.start);
        int number = 0;
        for (int i = at + NUMBER.length(); at >= 0 && i < lines.end && Character.isDigit(text.charAt(i)); i++) {
            number = number * 10 + Character.digit(text.charAt(i), 10);
        }
        return number;
    }

    int highestNumber() {
        return jobs.values().stream().mapToInt(this::number).max().orElse(0);
    }

    /** The job with this id. */
    public Optional<Entry> job(long trid) {
        return Optional.ofNullable(jobs.get(Long.toUnsignedString(trid))).flatMap(this::entry);
    }

    /** The job with this number. */
    public Optional<Entry> numbered(int number) {
        return jobs.values().stream()
                .filter(lines -> number(lines) == number)
                .findFirst()
                .flatMap(this::entry);
    }

    /** The jobs whose outcome is not written down, the oldest first. */
    public List<Entry> open() {
        return entries(lines -> !settled(lines));
    }

    /** Every job, the oldest first. */
    public List<Entry> all() {
        return entries(lines -> true);
    }

    /** A job of these pages with those it has to do with. */
    public Family family(Entry job) {
        return Family.of(job, all());
    }

    /** The jobs that were written down last, the newest first. */
    public List<Entry> newest(long most) {
        List<Lines> every = new ArrayList<>(jobs.values());
        List<Entry> newest = new ArrayList<>();
        for (int i = every.size() - 1; i >= 0 && newest.size() < most; i--) {
            entry(every.get(i)).ifPresent(newest::add);
        }
        return newest;
    }

    /** The newest job of a cluster. */
    public Optional<Entry> last(String cluster) {
        List<Lines> every = new ArrayList<>(jobs.values());
        for (int i = every.size() - 1; i >= 0; i--) {
            Optional<Entry> entry =
                    entry(every.get(i)).filter(job -> job.cluster().equals(cluster));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private List<Entry> entries(Predicate<Lines> wanted) {
        return jobs.values().stream()
                .filter(wanted)
                .flatMap(lines -> entry(lines).stream())
                .toList();
    }

    private Optional<Entry> entry(Lines lines) {
        Optional<Mark> mark =
                lines.markStart < 0 ? Optional.empty() : MarkText.read(text.substring(lines.markStart, lines.markEnd));
        return BeginningText.read(text.substring(lines.start, lines.end), mark);
    }

    /** What is to be kept of it within so many characters: the newest jobs, and those whose outcome is open. */
    String shortened(int most) {
        List<Lines> every = new ArrayList<>(jobs.values());
        boolean[] kept = new boolean[every.size()];
        int length = 0;
        for (int i = every.size() - 1; i >= 0; i--) {
            Lines lines = every.get(i);
            length += lines.end - lines.start + Math.max(0, lines.markEnd - lines.markStart) + 2;
            kept[i] = length <= most || !settled(lines);
        }
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                Lines lines = every.get(i);
                rest.append(text, lines.start, lines.end).append('\n');
                if (lines.markStart >= 0) {
                    rest.append(text, lines.markStart, lines.markEnd).append('\n');
                }
            }
        }
        return rest.toString();
    }
}
