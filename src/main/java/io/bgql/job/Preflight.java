package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.Modules;
import io.bgql.cluster.Readiness;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
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
        Survey nodes = Survey.of(readiness.nodes(plan.namespace(), cancellation));
        List<Finding> findings = new ArrayList<>(new NodeChecks(statement, plan, nodes).findings());
        findings.addAll(new NodeWarnings(statement, plan, nodes).findings());
        if (statement instanceof BackgroundStatement.Execute execute && plan.work() instanceof Work.FunctionCall call) {
            boolean asJob = plan instanceof BackgroundPlan;
            findings.addAll(new ModuleChecks(execute, call, asJob, modules).findings(cancellation));
        }
        if (plan instanceof BackgroundPlan) {
            findings.addAll(new OtherJobs(statement, plan, jobs.list(cancellation)).findings(nodes));
        }
        return findings;
    }
}
