package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.NodeState;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Expiry;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Option;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the settings of the nodes forbid, so that every record would fail. Used once. */
final class NodeChecks {
    /** What servers since 6.0 have unless told otherwise. */
    private static final int USUAL_MAX_RPS = 10_000;

    private final BackgroundStatement statement;
    private final WorkPlan plan;
    private final Survey nodes;
    private final boolean deletes;
    private final List<Finding> findings = new ArrayList<>();

    NodeChecks(BackgroundStatement statement, WorkPlan plan, Survey nodes) {
        this.statement = statement;
        this.plan = plan;
        this.nodes = nodes;
        this.deletes = statement instanceof BackgroundStatement.Delete;
    }

    List<Finding> findings() {
        edition();
        expiry();
        rate();
        functions();
        names();
        consistency();
        shipping();
        return findings;
    }

    private void edition() {
        if (plan.durable() && nodes.anywhere(node -> !node.enterprise())) {
            refuse(
                    span(Option.Durable.class),
                    "only the Enterprise Edition knows durable deletes: every record would fail",
                    "leave durable out");
        }
    }

    private void expiry() {
        if (!deletes && nodes.anywhere(this::forbidsTtl)) {
            findings.add(Finding.refusal(Expiry.refusal(span(Option.Ttl.class), plan.namespace())));
        }
    }

    private boolean forbidsTtl(NodeState node) {
        boolean limited = plan.ttl() > 0 || (plan.ttl() == 0 && node.number("default-ttl", 0) > 0);
        return limited && node.number("nsup-period", 1) == 0 && !node.is("allow-ttl-without-nsup");
    }

    private void rate() {
        if (!(plan instanceof BackgroundPlan job) || job.rps() == 0) {
            return;
        }
        nodes.given().stream().min(Comparator.comparing(NodeChecks::most)).ifPresent(lowest -> {
            long most = most(lowest);
            if (job.rps() > most) {
                String whose = nodes.given().size() == 1 ? "" : "node " + lowest.node() + "'s ";
                findings.add(Finding.refusal(Diagnostic.at(
                                span(Option.Rps.class),
                                Diagnostic.Code.RANGE,
                                "rps can be 1 to " + most + " here: " + whose + "background-query-max-rps is the bound")
                        .hinting("ALTER NAMESPACE " + plan.namespace() + " SET (background-query-max-rps = " + job.rps()
                                + ") raises it")));
            }
        });
    }

    private static long most(Answer.Given<NodeState> node) {
        return node.answer().number("background-query-max-rps", USUAL_MAX_RPS);
    }

    private void functions() {
        if (statement instanceof BackgroundStatement.Execute execute
                && nodes.anywhere(node -> node.is("disable-udf-execution"))) {
            refuse(
                    execute.module().span(),
                    "functions are switched off (disable-udf-execution)"
                            + nodes.at(node -> node.is("disable-udf-execution")),
                    "the servers' configuration files say so; it cannot be changed while they run");
        }
    }

    private void names() {
        boolean everySet = plan instanceof BackgroundPlan && plan.set().isEmpty();
        if (everySet
                && plan.work() instanceof Work.Operations
                && nodes.anywhere(node -> node.is("disallow-null-setname"))) {
            refuse(
                    statement.target().span(),
                    "namespace " + plan.namespace() + " has disallow-null-setname, with which a job over all sets"
                            + " fails at every record",
                    "start one for each set");
        }
    }

    private void consistency() {
        if (deletes
                && !plan.durable()
                && nodes.anywhere(
                        node -> node.is("strong-consistency") && !node.is("strong-consistency-allow-expunge"))) {
            refuse(
                    statement.target().span(),
                    "namespace " + plan.namespace()
                            + " is strongly consistent and takes durable deletes only: every record would fail",
                    "add WITH (durable = true)");
        }
    }

    private void shipping() {
        if (nodes.anywhere(node -> node.is("reject-non-xdr-writes"))) {
            refuse(
                    statement.target().span(),
                    "namespace " + plan.namespace()
                            + " takes the writes of XDR only (reject-non-xdr-writes): every record" + " would fail",
                    "work where XDR ships from");
        }
    }

    private Span span(Class<? extends Option> kind) {
        return statement.options().stream()
                .filter(kind::isInstance)
                .map(Option::span)
                .findFirst()
                .orElse(statement.span());
    }

    private void refuse(Span span, String message, String hint) {
        findings.add(Finding.refusal(
                Diagnostic.at(span, Diagnostic.Code.REFUSED, message).hinting(hint)));
    }
}
