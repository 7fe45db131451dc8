package io.bgql.shell;

import io.bgql.cluster.NamespaceFacts;
import io.bgql.cluster.SetFacts;
import io.bgql.job.Finding;
import io.bgql.plan.Caution;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks before work that could do more than was meant, saying where it is done and to how many records. */
final class WorkConfirmation {
    private final Turn turn;

    WorkConfirmation(Turn turn) {
        this.turn = turn;
    }

    /** Goes on after a yes, or where there is nothing to ask. */
    void ask(BackgroundStatement statement, WorkPlan plan, List<Finding> findings) {
        List<String> questions = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.QUESTION)
                .map(finding -> finding.diagnostic().message())
                .toList();
        Set<Caution> cautions = plan.cautions();
        boolean nothing = cautions.isEmpty() && questions.isEmpty();
        if (nothing || turn.session().settings().yes()) {
            return;
        }
        Confirmation confirmation = new Confirmation(turn);
        Target target = statement.target();
        String message = message(target, plan, questions);
        if (cautions.contains(Caution.DELETES_ALL)) {
            String name = target.set().orElse(target.namespace()).text();
            confirmation.askForName(message, name, target.span());
        } else {
            confirmation.ask(message, target.span());
        }
    }

    private String message(Target target, WorkPlan plan, List<String> questions) {
        String records = plan instanceof KeyWorkPlan
                ? ""
                : count(target).map(count -> ", " + count + " records now").orElse("");
        CautionWords words = new CautionWords(target);
        String immortal =
                plan.cautions().contains(Caution.IMMORTAL) && plan.cautions().size() > 1
                        ? ", and the records it touches would never expire"
                        : "";
        List<String> clauses = new ArrayList<>();
        clauses.add(what(words, plan.cautions()) + " on cluster " + turn.site().cluster() + records + immortal);
        clauses.addAll(questions);
        return String.join("; ", clauses);
    }

    /** The gravest of the cautions. */
    private static String what(CautionWords words, Set<Caution> cautions) {
        return Stream.of(Caution.DELETES_ALL, Caution.EVERY_RECORD, Caution.WHOLE_NAMESPACE, Caution.IMMORTAL)
                .filter(cautions::contains)
                .findFirst()
                .map(words::of)
                .orElseGet(() -> "this runs a function on records of " + words.place());
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
