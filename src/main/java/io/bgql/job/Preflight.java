package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.Modules;
import io.bgql.cluster.NodeState;
import io.bgql.cluster.Readiness;
import io.bgql.cluster.ServerJob;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What the nodes say, just before a start, about a plan that is sound in itself. Any thread may use it. */
public final class Preflight {
    private final Readiness readiness;
    private final Modules modules;
    private final Jobs jobs;

    public Preflight(Readiness readiness, Modules modules, Jobs jobs) {
        this.readiness = readiness;
        this.modules = modules;
        this.jobs = jobs;
    }

    /** Asks every node; those that do not answer find nothing. The plan is that of the statement. */
    public List<Finding> findings(BackgroundStatement statement, WorkPlan plan, Cancellation cancellation) {
        List<Answer.Given<NodeState>> nodes = new ArrayList<>();
        for (Answer<NodeState> answer : readiness.nodes(plan.namespace(), cancellation)) {
            if (answer instanceof Answer.Given<NodeState> given) {
                nodes.add(given);
            }
        }
        List<Finding> findings = new ArrayList<>(new NodeChecks(statement, plan, nodes).findings());
        if (statement instanceof BackgroundStatement.Execute execute && plan.work() instanceof Work.FunctionCall call) {
            boolean asJob = plan instanceof BackgroundPlan;
            findings.addAll(new ModuleChecks(execute, call, asJob, modules).findings(cancellation));
        }
        if (plan instanceof BackgroundPlan) {
            findings.addAll(others(statement, plan, cancellation));
        }
        return findings;
    }

    /** Other jobs at work in the same place. */
    private List<Finding> others(BackgroundStatement statement, WorkPlan plan, Cancellation cancellation) {
        return jobs.list(cancellation).stream()
                .flatMap(answer -> answer.value().stream())
                .flatMap(List::stream)
                .filter(job -> job.phase().active() && job.kind().background() && meets(job, plan))
                .map(ServerJob::trid)
                .distinct()
                .map(trid -> Finding.warning(Diagnostic.at(
                        statement.target().span(),
                        Diagnostic.Code.REFUSED,
                        "job " + Long.toUnsignedString(trid) + " is still at work on " + statement.target())))
                .toList();
    }

    private static boolean meets(ServerJob job, WorkPlan plan) {
        boolean overlap =
                job.set().isEmpty() || plan.set().isEmpty() || job.set().equals(plan.set());
        return job.namespace().equals(plan.namespace()) && overlap;
    }
}
