package io.bgql.job;

import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.NodeCondition;
import io.bgql.cluster.Unanswered;
import io.bgql.job.journal.Beginning;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Guard;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Starts one job on all nodes or, as far as that is in our hands, on none. */
final class Starting {
    private final Jobs jobs;
    private final JobBook book;
    private final Pause pause;
    private final Order order;
    private final BackgroundPlan plan;

    Starting(Jobs jobs, JobBook book, Pause pause, Order order) {
        this.jobs = jobs;
        this.book = book;
        this.pause = pause;
        this.order = order;
        this.plan = order.plan();
    }

    /** Written down before it is sent, so that nobody who dies in between leaves a job that nobody knows. */
    StartedJob start(long trid, Cancellation cancellation) {
        cancellation.check();
        Ground ground = ground(cancellation);
        Beginning beginning = new Beginnings(order, ground).of(trid);
        int number = book.chronicle().begin(beginning);
        List<Acceptance> nodes = jobs.start(guarded(ground), trid);
        boolean accepted = nodes.stream().anyMatch(Acceptance.Accepted.class::isInstance);
        boolean doubtful = nodes.stream().anyMatch(Acceptance.Uncertain.class::isInstance);
        boolean refused = nodes.stream().anyMatch(Acceptance.Refused.class::isInstance);
        if (!accepted && !doubtful) {
            StatementException failure = nowhere(nodes);
            book.chronicle().refused(beginning, failure.diagnostic().message());
            throw failure;
        }
        List<NodeTrack> tracks = nodes.stream().map(this::track).toList();
        book.register(trid, new JobTrack.Origin(number, beginning, ground, false), tracks);
        if ((refused || doubtful) && !plan.conduct().keepsPartial()) {
            throw notEverywhere(number, nodes, new Killing(jobs, book, pause, trid).kill(cancellation));
        }
        return new StartedJob(trid, number, nodes);
    }

    /** Any node's clock may stamp what the job writes there, so the slowest of them counts everywhere. */
    private BackgroundPlan guarded(Ground ground) {
        return order.guarded() ? plan.guarded(Guard.unwrittenSince(ground.earliestKnown())) : plan;
    }

    /** A node that does not even say what time it is will not say either whether it took the job. */
    private Ground ground(Cancellation cancellation) {
        List<Answer<NodeCondition>> answers = jobs.exactConditions(plan.namespace(), cancellation);
        Ground ground = Ground.of(answers);
        boolean enough = plan.conduct().keepsPartial()
                ? !ground.nodes().isEmpty()
                : ground.silent().isEmpty();
        if (ground.nodes().isEmpty()) {
            throw Unanswered.of(answers);
        } else if (!enough) {
            String silent = answers.stream()
                    .filter(answer -> answer instanceof Answer.NoAnswer<NodeCondition>)
                    .map(answer -> "node " + answer.node() + ": " + ((Answer.NoAnswer<NodeCondition>) answer).reason())
                    .collect(Collectors.joining(", "));
            throw new StatementException(Diagnostic.of(
                            Diagnostic.Code.TIMEOUT, "the job was not sent, since not every node answers: " + silent)
                    .hinting("WITH (on_partial = keep) sends it to the others"));
        }
        return ground;
    }

    private NodeTrack track(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.SetUnknown) {
            return NodeTrack.nothingToDo(acceptance.node());
        } else if (acceptance instanceof Acceptance.Refused refused) {
            return NodeTrack.refused(refused.node(), refused.reason());
        } else if (acceptance instanceof Acceptance.Uncertain uncertain) {
            return NodeTrack.accepted(uncertain.node()).silent(uncertain.reason(), book.now());
        }
        return NodeTrack.accepted(acceptance.node());
    }

    private StatementException nowhere(List<Acceptance> nodes) {
        List<Acceptance.Refused> refusals = refusals(nodes);
        if (nodes.isEmpty()) {
            return Unanswered.of(List.of());
        } else if (refusals.isEmpty()) {
            String set = plan.set().orElse("");
            return failure(
                    Diagnostic.Code.NAME, "there is no set '" + set + "' in namespace '" + plan.namespace() + "'");
        }
        Set<String> reasons = new TreeSet<>();
        refusals.forEach(refusal -> reasons.add(refusal.reason()));
        String message = reasons.size() == 1
                ? "the job was refused: " + reasons.iterator().next()
                : "the job was refused: " + listed(refusals);
        return failure(Diagnostic.Code.SERVER, message);
    }

    private StatementException notEverywhere(int number, List<Acceptance> nodes, KillResult killed) {
        List<String> why = new ArrayList<>();
        refusals(nodes).forEach(refusal -> why.add("node " + refusal.node() + " refused it: " + refusal.reason()));
        for (Acceptance node : nodes) {
            if (node instanceof Acceptance.Uncertain uncertain) {
                why.add("node " + uncertain.node() + " did not say whether it took it: " + uncertain.reason());
            }
        }
        long changed = killed.job().map(job -> job.counts().succeeded()).orElse(0L);
        String message = "the job was not started on every node (" + String.join("; ", why)
                + "), so it was aborted on the others, after it had changed "
                + (changed == 1 ? "1 record" : changed + " records");
        String still = killed.nodes().stream()
                .filter(node -> node.verdict().mayStillRun())
                .map(KillResult.NodeResult::node)
                .collect(Collectors.joining(", "));
        // The statement as it stands would change those records once more.
        String hint = still.isEmpty()
                ? "RESUME JOB #" + number
                        + "; starts it for all that is left; WITH (on_partial = keep) would have let the"
                        + " others go on"
                : "it may still run on " + still + ": KILL JOB " + killed.id() + ";";
        return new StatementException(
                Diagnostic.of(Diagnostic.Code.SERVER, message).hinting(hint));
    }

    private static List<Acceptance.Refused> refusals(List<Acceptance> nodes) {
        List<Acceptance.Refused> refusals = new ArrayList<>();
        for (Acceptance node : nodes) {
            if (node instanceof Acceptance.Refused refused) {
                refusals.add(refused);
            }
        }
        return refusals;
    }

    private static String listed(List<Acceptance.Refused> refusals) {
        return refusals.stream()
                .map(refusal -> "node " + refusal.node() + ": " + refusal.reason())
                .collect(Collectors.joining("; "));
    }

    private static StatementException failure(Diagnostic.Code code, String message) {
        return new StatementException(Diagnostic.of(code, message));
    }
}
