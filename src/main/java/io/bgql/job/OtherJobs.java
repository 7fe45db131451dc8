package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.NodeState;
import io.bgql.cluster.ServerJob;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the jobs that run already mean for one more. */
final class OtherJobs {
    /** What servers have unless told otherwise. */
    private static final int USUAL_THREADS = 128;

    private final BackgroundStatement statement;
    private final WorkPlan plan;
    private final List<Answer<List<ServerJob>>> lists;

    OtherJobs(BackgroundStatement statement, WorkPlan plan, List<Answer<List<ServerJob>>> lists) {
        this.statement = statement;
        this.plan = plan;
        this.lists = lists;
    }

    List<Finding> findings(Survey nodes) {
        List<Finding> findings = new ArrayList<>();
        lists.stream()
                .flatMap(OtherJobs::active)
                .filter(job -> job.kind().background() && meets(job))
                .map(ServerJob::trid)
                .distinct()
                .map(trid ->
                        warning("job " + Long.toUnsignedString(trid) + " is still at work on " + statement.target()))
                .forEach(findings::add);
        nodes.given().stream()
                .filter(node -> busyThreads(node.node()) >= threads(node.answer()))
                .map(node -> warning("all " + threads(node.answer()) + " query threads of node " + node.node()
                        + " are taken, and it may refuse the job"))
                .forEach(findings::add);
        return findings;
    }

    private static long threads(NodeState node) {
        return node.number("query-threads-limit", USUAL_THREADS);
    }

    private long busyThreads(String node) {
        return lists.stream()
                .filter(list -> list.node().equals(node))
                .flatMap(OtherJobs::active)
                .mapToLong(ServerJob::threads)
                .sum();
    }

    private static Stream<ServerJob> active(Answer<List<ServerJob>> list) {
        return list.value().stream()
                .flatMap(List::stream)
                .filter(job -> job.phase().active());
    }

    private boolean meets(ServerJob job) {
        boolean overlap =
                job.set().isEmpty() || plan.set().isEmpty() || job.set().equals(plan.set());
        return job.namespace().equals(plan.namespace()) && overlap;
    }

    private Finding warning(String message) {
        return Finding.warning(Diagnostic.at(statement.target().span(), Diagnostic.Code.REFUSED, message));
    }
}
