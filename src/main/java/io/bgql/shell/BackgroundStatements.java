package io.bgql.shell;

import io.bgql.cluster.NamespaceFacts;
import io.bgql.cluster.SetFacts;
import io.bgql.job.Order;
import io.bgql.job.StartedJob;
import io.bgql.job.Waited;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Caution;
import io.bgql.report.Answer;
import io.bgql.report.Column;
import io.bgql.report.JobRow;
import io.bgql.report.Measure;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** UPDATE, DELETE, TOUCH, EXECUTE: starts the job, and unless it was said to run in the background waits for it. */
final class BackgroundStatements {
    private final Turn turn;

    BackgroundStatements(Turn turn) {
        this.turn = turn;
    }

    int carryOut(BackgroundStatement statement) {
        turn.mayChange(statement.span());
        BackgroundPlan plan = turn.planner().plan(statement);
        turn.warn(plan.notes());
        confirm(statement, plan);
        StartedJob job = turn.site().jobs().start(Order.of(plan, turn.text(statement.span())), turn.cancellation());
        if (statement.inBackground()) {
            turn.output()
                    .show(Answer.of(List.of(Column.names("job")), List.of(List.of(new Measure.JobId(job.trid())))));
            return 0;
        }
        return await(job);
    }

    private int await(StartedJob job) {
        if (turn.console().asks()) {
            turn.console().notice("job " + job.id() + " runs; Ctrl-C detaches from it, the job goes on");
        }
        Waited waited;
        try (Console.ProgressView progress = turn.console().progress()) {
            waited = turn.site()
                    .jobs()
                    .await(
                            List.of(job.trid()),
                            turn.session().settings().timeout(),
                            Optional.empty(),
                            progress,
                            turn.cancellation());
        }
        turn.output().show(new JobRow().answer(waited.jobs()));
        new Outcomes(turn.console()).tell(waited);
        return waited.exitStatus();
    }

    private void confirm(BackgroundStatement statement, BackgroundPlan plan) {
        Set<Caution> cautions = plan.cautions();
        if (cautions.isEmpty() || turn.session().settings().yes()) {
            return;
        }
        Confirmation confirmation = new Confirmation(turn);
        Target target = statement.target();
        String message = message(target, cautions);
        if (cautions.contains(Caution.DELETES_ALL)) {
            String name = target.set().orElse(target.namespace()).text();
            confirmation.askForName(message, name, target.span());
        } else {
            confirmation.ask(message, target.span());
        }
    }

    private String message(Target target, Set<Caution> cautions) {
        String records =
                count(target).map(count -> ", " + count + " records now").orElse("");
        String place = target.set().isPresent() ? "set " + target : "namespace " + target;
        String what;
        if (cautions.contains(Caution.DELETES_ALL)) {
            what = "this deletes all of " + place;
        } else if (cautions.contains(Caution.EVERY_RECORD)) {
            what = "this is about every record of " + place;
        } else if (cautions.contains(Caution.WHOLE_NAMESPACE)) {
            what = "this is about every set of " + place;
        } else {
            what = "the records it touches in " + place + " would never expire";
        }
        String immortal = cautions.contains(Caution.IMMORTAL) && cautions.size() > 1
                ? ", and the records it touches would never expire"
                : "";
        return what + " on cluster " + turn.site().cluster() + records + immortal;
    }

    private Optional<Long> count(Target target) {
        String namespace = target.namespace().text();
        if (target.set().isPresent()) {
            String set = target.set().get().text();
            return turn.site().schema().sets(Optional.of(namespace), turn.cancellation()).stream()
                    .filter(facts -> facts.name().equals(set))
                    .map(SetFacts::objects)
                    .findFirst();
        }
        return turn.site().schema().namespaces(turn.cancellation()).stream()
                .filter(facts -> facts.name().equals(namespace))
                .map(NamespaceFacts::objects)
                .findFirst();
    }
}
