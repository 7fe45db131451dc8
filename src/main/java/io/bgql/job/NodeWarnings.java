package io.bgql.job;

import io.bgql.cluster.NodeState;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Caution;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What should be known before the nodes do what they would do without a word. Used once. */
final class NodeWarnings {
    private final BackgroundStatement statement;
    private final WorkPlan plan;
    private final Survey nodes;
    private final boolean deletes;
    private final List<Finding> findings = new ArrayList<>();

    NodeWarnings(BackgroundStatement statement, WorkPlan plan, Survey nodes) {
        this.statement = statement;
        this.plan = plan;
        this.nodes = nodes;
        this.deletes = statement instanceof BackgroundStatement.Delete;
    }

    List<Finding> findings() {
        room();
        if (plan instanceof BackgroundPlan) {
            whereAnywhere(
                    NodeWarnings::moves,
                    "partitions of " + namespace() + " are on the move",
                    ": a job can miss records that move meanwhile");
            lifetimes();
        }
        shipping();
        returning();
        return findings;
    }

    private void room() {
        if (!deletes) {
            whereAnywhere(node -> node.is("stop_writes"), namespace() + " is full and refuses writes", "");
        }
        whereAnywhere(
                node -> node.is("clock_skew_stop_writes"),
                namespace() + " refuses writes because the nodes' clocks are too far apart",
                "");
    }

    private static boolean moves(NodeState node) {
        return node.number("migrate_tx_partitions_remaining", 0) + node.number("migrate_rx_partitions_remaining", 0)
                > 0;
    }

    /** To touch some records is to give them time; nobody touches all of them without meaning each one's expiry. */
    private void lifetimes() {
        boolean meant = statement instanceof BackgroundStatement.Touch
                && !plan.cautions().contains(Caution.EVERY_RECORD);
        if (!deletes && !meant && !plan.keepsTtl()) {
            warn("each record that it changes gets a new time to live, whatever it had before");
        }
    }

    private void shipping() {
        TreeSet<String> clusters = new TreeSet<>();
        nodes.given().forEach(node -> clusters.addAll(node.answer().shipsTo()));
        if (!clusters.isEmpty()) {
            warn("XDR ships each write in " + namespace() + " to " + String.join(", ", clusters));
        }
    }

    /** The Community Edition leaves nothing in storage that says that a record is gone. */
    private void returning() {
        if (deletes) {
            whereAnywhere(
                    node -> !node.enterprise() && persists(node),
                    "a cold start brings deleted records back in the Community Edition",
                    "");
        }
    }

    private static boolean persists(NodeState node) {
        String engine = node.namespace().getOrDefault("storage-engine", "");
        return engine.equals("device")
                || engine.equals("pmem")
                || node.namespace().keySet().stream()
                        .anyMatch(name ->
                                name.startsWith("storage-engine.file[") || name.startsWith("storage-engine.device["));
    }

    private String namespace() {
        return "namespace " + plan.namespace();
    }

    private void whereAnywhere(Predicate<NodeState> test, String before, String after) {
        if (nodes.anywhere(test)) {
            warn(before + nodes.at(test) + after);
        }
    }

    private void warn(String message) {
        findings.add(Finding.warning(Diagnostic.at(statement.target().span(), Diagnostic.Code.REFUSED, message)));
    }
}
