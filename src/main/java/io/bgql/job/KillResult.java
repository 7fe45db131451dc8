package io.bgql.job;

import java.util.List;
import java.util.Optional;

/** What came of killing one job: one line a node, and the job as it stood afterwards. */
public record KillResult(long trid, Optional<JobView> job, List<NodeResult> nodes) {
    public KillResult {
        nodes = List.copyOf(nodes);
    }

    /** The id as the servers print it. */
    public String id() {
        return Long.toUnsignedString(trid);
    }

    /** Zero when no node runs the job any more, as far as every node said so; else 4. */
    public int exitStatus() {
        return nodes.stream().anyMatch(node -> node.verdict().mayStillRun()) ? 4 : 0;
    }

    /** The reason is there where the node would not or did not answer. */
    public record NodeResult(String node, Verdict verdict, Optional<String> reason) {}

    /** One node's part. */
    public enum Verdict {
        ABORTED,
        WAS_DONE,
        NOT_THERE,
        /** The node answers and runs it still: it refused the abort, or the user would not wait. */
        STILL_RUNNING,
        UNREACHABLE;

        boolean mayStillRun() {
            return this == STILL_RUNNING || this == UNREACHABLE;
        }

        /** The words people read. */
        public String word() {
            return switch (this) {
                case ABORTED -> "aborted";
                case WAS_DONE -> "was done";
                case NOT_THERE -> "not there";
                case STILL_RUNNING -> "still running";
                case UNREACHABLE -> "unreachable";
            };
        }
    }
}
