package io.bgql.terminal;

import io.bgql.job.JobView;

/** What a part of a line is painted with. A job's colour says how it went or is going, never how far it is. */
enum Ink {
    NONE(""),
    FAINT("2"),
    GREEN("32"),
    YELLOW("33"),
    RED("31");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    static Ink of(JobView job) {
        return switch (job.state()) {
            case RUNNING -> running(job);
            case DONE -> GREEN;
            case PARTIAL -> YELLOW;
            case FAILED, ABORTED, UNKNOWN -> RED;
        };
    }

    /** As it would be if it ended now; without a colour as long as it may still end well. */
    private static Ink running(JobView job) {
        if (job.counts().failed() == 0) {
            return NONE;
        }
        return job.counts().succeeded() == 0 ? RED : YELLOW;
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
