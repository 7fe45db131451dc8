package io.bgql.shell;

import io.bgql.cluster.Row;
import io.bgql.report.Cell;
import io.bgql.report.Measure;

/**
 * The time to live that work gives to records.
 *
 * @param given in the server's numbers: seconds, 0 the default, -1 never, -2 keep
 * @param usual the default, in seconds, 0 for ever
 */
record Lifetime(int given, long usual) {
    private static final int KEEP = -2;
    private static final long NEVER = -1;

    boolean changes() {
        return given != KEEP;
    }

    static Cell before(Row record) {
        return new Measure.TimeToLive(record.ttl().orElse(NEVER));
    }

    Cell after(Row record) {
        if (given == KEEP) {
            return before(record);
        }
        long usualOrNever = usual == 0 ? NEVER : usual;
        return new Measure.TimeToLive(given == 0 ? usualOrNever : given);
    }
}
