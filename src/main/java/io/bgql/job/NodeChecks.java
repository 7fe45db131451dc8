package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.NodeState;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Option;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares a plan with the settings and the state of the nodes. Used once. */
final class NodeChecks {
    /** What servers since 6.0 have unless told otherwise. */
    private static final int USUAL_MAX_RPS = 10_000;

    private final BackgroundStatement statement;
    private final WorkPlan plan;
    private final List<Answer.Given<NodeState>> nodes;
    private final boolean deletes;
    private final List<Finding> findings = new ArrayList<>();

    NodeChecks(BackgroundStatement statement, WorkPlan plan, List<Answer.Given<NodeState>> nodes) {
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
        room();
        movement();
        return findings;
    }

    private void edition() {
        if (plan.durable() && anywhere(node -> !node.enterprise())) {
            refuse(
                    span(Option.Durable.class),
                    "only the Enterprise Edition knows durable deletes: every record would fail",
                    "leave durable out");
        }
    }

    private void expiry() {
        boolean expires = !anywhere(node -> node.number("nsup-period", 1) == 0 && !node.is("allow-ttl-without-nsup"));
        if (plan.ttl() > 0 && !deletes && !expires) {
            refuse(
                    span(Option.Ttl.class),
                    "nothing expires in namespace " + plan.namespace()
                            + " (its nsup-period is 0): every record would fail",
                    "ttl = never and ttl = keep are possible here");
        }
    }

    private void rate() {
        if (!(plan instanceof BackgroundPlan job) || job.rps() == 0) {
            return;
        }
        nodes.stream().min(Comparator.comparing(NodeChecks::most)).ifPresent(lowest -> {
            long most = most(lowest);
            if (job.rps() > most) {
                String where = nodes.size() == 1 ? "" : " of node " + lowest.node();
                findings.add(Finding.refusal(Diagnostic.at(
                                span(Option.Rps.class),
                                Diagnostic.Code.RANGE,
                                "rps can be 1 to " + most + " here: the background-query-max-rps" + where
                                        + " is the bound")
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
                && anywhere(node -> node.is("disable-udf-execution"))) {
            refuse(
                    execute.module().span(),
                    "functions are switched off (disable-udf-execution)" + at(node -> node.is("disable-udf-execution")),
                    "the servers' configuration files say so; it cannot be changed while they run");
        }
    }

    private void names() {
        boolean everySet = plan instanceof BackgroundPlan && plan.set().isEmpty();
        if (everySet && plan.work() instanceof Work.Operations && anywhere(node -> node.is("disallow-null-setname"))) {
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
                && anywhere(node -> node.is("strong-consistency") && !node.is("strong-consistency-allow-expunge"))) {
            refuse(
                    statement.target().span(),
                    "namespace " + plan.namespace()
                            + " is strongly consistent and takes durable deletes only: every record would fail",
                    "add WITH (durable = true)");
        }
    }

    private void room() {
        if (!deletes && anywhere(node -> node.is("stop_writes"))) {
            warn("namespace " + plan.namespace() + " is full and refuses writes" + at(node -> node.is("stop_writes")));
        }
    }

    private void movement() {
        if (plan instanceof BackgroundPlan && anywhere(NodeChecks::moves)) {
            warn("partitions of namespace " + plan.namespace() + " are on the move" + at(NodeChecks::moves)
                    + ": a job can miss records that move meanwhile");
        }
    }

    private static boolean moves(NodeState node) {
        return node.number("migrate_tx_partitions_remaining", 0) + node.number("migrate_rx_partitions_remaining", 0)
                > 0;
    }

    private boolean anywhere(Predicate<NodeState> test) {
        return nodes.stream().anyMatch(node -> test.test(node.answer()));
    }

    /** The nodes, where there are several to choose from. */
    private String at(Predicate<NodeState> test) {
        return nodes.size() == 1
                ? ""
                : nodes.stream()
                        .filter(node -> test.test(node.answer()))
                        .map(Answer.Given::node)
                        .collect(Collectors.joining(", ", " (node ", ")"));
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

    private void warn(String message) {
        findings.add(Finding.warning(Diagnostic.at(statement.target().span(), Diagnostic.Code.REFUSED, message)));
    }
}
