package io.bgql.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the text of {@code query-show}, by the names of its fields: their order changed from release to release. */
final class ServerJobText {
    /** Servers 6.0 to 6.2 put the module before the id. */
    private static final String[] FIRST_FIELDS = {"trid=", "id=", "module="};

    private ServerJobText() {}

    static List<ServerJob> jobs(String text) {
        List<ServerJob> jobs = new ArrayList<>();
        for (Map<String, String> fields : InfoRecords.read(text, FIRST_FIELDS)) {
            job(fields).ifPresent(jobs::add);
        }
        return jobs;
    }

    private static Optional<ServerJob> job(Map<String, String> fields) {
        String id = fields.getOrDefault("trid", fields.getOrDefault("id", ""));
        long trid;
        try {
            trid = Long.parseUnsignedLong(id);
        } catch (NumberFormatException noId) {
            return Optional.empty();
        }
        return Optional.of(new ServerJob(
                trid,
                fields.getOrDefault("ns", fields.getOrDefault("namespace", "")),
                named(fields, "set"),
                ServerJob.Kind.of(fields.getOrDefault("job-type", "")),
                phase(fields.getOrDefault("status", "")),
                percent(fields.getOrDefault("job-progress", "")),
                counts(fields),
                (int) InfoReply.number(fields, "rps"),
                (int) InfoReply.number(fields, "active-threads"),
                Duration.ofMillis(InfoReply.number(fields, "run-time")),
                Duration.ofMillis(InfoReply.number(fields, "time-since-done")),
                named(fields, "sindex-name"),
                function(fields),
                fields.getOrDefault("from", "").replace('+', ':')));
    }

    private static Optional<String> named(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<String> function(Map<String, String> fields) {
        return named(fields, "udf-filename").map(module -> module + "." + fields.getOrDefault("udf-function", ""));
    }

    private static ServerJob.Phase phase(String status) {
        boolean sound = status.endsWith("(ok)") || status.indexOf('(') < 0;
        if (status.regionMatches(true, 0, "active", 0, 6)) {
            return sound ? ServerJob.Phase.ACTIVE : ServerJob.Phase.ABORTING;
        }
        boolean done = status.regionMatches(true, 0, "done", 0, 4);
        return done && sound ? ServerJob.Phase.DONE : ServerJob.Phase.ABORTED;
    }

    private static OptionalDouble percent(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException unknown) {
            return OptionalDouble.empty();
        }
    }

    private static ServerJob.Counts counts(Map<String, String> fields) {
        return new ServerJob.Counts(
                InfoReply.number(fields, "recs-succeeded"),
                InfoReply.number(fields, "recs-failed"),
                InfoReply.number(fields, "recs-filtered-meta"),
                InfoReply.number(fields, "recs-filtered-bins"),
                InfoReply.number(fields, "recs-throttled"));
    }
}
