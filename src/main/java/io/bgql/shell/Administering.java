package io.bgql.shell;

import io.bgql.cluster.Administration;
import io.bgql.cluster.Answer;
import io.bgql.expression.Constants;
import io.bgql.expression.Refusal;
import io.bgql.plan.TruncatePlan;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.report.Measure;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.StatementException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TRUNCATE, ALTER NAMESPACE and INFO. */
final class Administering {
    /** The settings of a namespace that bound background jobs, and the most each takes. */
    static final Map<String, Integer> SETTINGS =
            Map.of("background-query-max-rps", 1_000_000, "single-query-threads", 128);

    /** How commands begin that change something. */
    private static final Set<String> CHANGING = Set.of(
            "set-",
            "truncate",
            "sindex-create",
            "sindex-delete",
            "udf-put",
            "udf-remove",
            "query-abort",
            "scan-abort",
            "jobs",
            "quiesce",
            "recluster",
            "roster-set",
            "revive",
            "log-set",
            "eviction-reset",
            "mask",
            "dump",
            "tip",
            "peers-",
            "user-agent",
            "compression-",
            "physical-");

    private final Turn turn;
    private final Administration administration;

    Administering(Turn turn) {
        this.turn = turn;
        this.administration = turn.site().administration();
    }

    void truncate(SchemaStatement.Truncate statement) {
        turn.mayChange(statement.span());
        String namespace = statement.target().namespace().text();
        TruncatePlan plan = turn.planner().plan(statement, () -> administration.now(namespace, turn.cancellation()));
        long records = turn.site().queries().count(plan.count(), turn.cancellation());
        String what = (plan.set().isPresent() ? "set " : "namespace ") + statement.target();
        String when = plan.before().map(time -> " last written before " + time).orElse("");
        new Confirmation(turn)
                .askForName(
                        "this deletes " + records + " records" + when + " of " + what + " on cluster "
                                + turn.site().cluster(),
                        plan.set().orElse(plan.namespace()),
                        statement.target().span());
        administration.truncate(plan.namespace(), plan.set(), plan.before());
        turn.output().show(DataStatements.number("truncated", records));
    }

    int alter(SchemaStatement.AlterNamespace statement) {
        turn.mayChange(statement.span());
        String namespace = statement.namespace().text();
        List<List<Cell>> rows = new ArrayList<>();
        int status = 0;
        Map<String, Long> changes = new LinkedHashMap<>();
        statement.settings().forEach(setting -> changes.put(setting.name().text(), value(setting)));
        for (Map.Entry<String, Long> change : changes.entrySet()) {
            status = Math.max(status, change(namespace, change.getKey(), change.getValue(), rows));
        }
        turn.output()
                .show(io.bgql.report.Answer.of(
                        List.of(
                                Column.names("node"),
                                Column.names("setting"),
                                Column.numbers("before"),
                                Column.numbers("after"),
                                Column.words("trouble")),
                        rows));
        return status;
    }

    private long value(SchemaStatement.Setting setting) {
        String name = setting.name().text();
        Integer most = SETTINGS.get(name);
        if (most == null) {
            throw Refusal.refused(
                    setting.name().span(),
                    "ALTER NAMESPACE does not change " + name,
                    "it changes "
                            + String.join(
                                    " and ", SETTINGS.keySet().stream().sorted().toList()));
        }
        Optional<Literal> literal = new Constants(turn.session().parameters().literals()).literal(setting.value());
        boolean fits = literal.isPresent()
                && literal.get() instanceof Literal.Int number
                && number.value().signum() > 0
                && number.value().compareTo(BigInteger.valueOf(most)) <= 0;
        if (!fits) {
            throw Refusal.range(setting.value().span(), name + " can be 1 to " + most);
        }
        return ((Literal.Int) literal.get()).value().longValue();
    }

    private int change(String namespace, String name, long value, List<List<Cell>> rows) {
        List<Answer<String>> before = administration.setting(namespace, name, turn.cancellation());
        List<Answer<String>> changed = administration.change(namespace, name, value, turn.cancellation());
        List<Answer<String>> after = administration.setting(namespace, name, turn.cancellation());
        int status = 0;
        for (Answer<String> answer : changed) {
            String node = answer.node();
            Optional<String> trouble =
                    answer instanceof Answer.NoAnswer<String> silent ? Optional.of(silent.reason()) : Optional.empty();
            status = trouble.isPresent() ? Diagnostic.Code.SERVER.exitStatus() : status;
            rows.add(List.of(
                    new Measure.Node(node),
                    Cell.text(name),
                    of(before, node),
                    of(after, node),
                    trouble.map(Cell::text).orElseGet(Cell::absent)));
        }
        return status;
    }

    private static Cell of(List<Answer<String>> answers, String node) {
        return answers.stream()
                .filter(answer -> answer.node().equals(node))
                .flatMap(answer -> answer.value().stream())
                .findFirst()
                .map(text -> text.chars().allMatch(Character::isDigit) && !text.isEmpty()
                        ? Cell.number(Long.parseLong(text))
                        : Cell.text(text))
                .orElseGet(Cell::absent);
    }

    int info(SchemaStatement.Info statement) {
        String command = statement.command().value();
        if (command.isBlank() || command.indexOf('\n') >= 0) {
            throw new StatementException(
                    Diagnostic.at(statement.command().span(), Diagnostic.Code.TYPE, "an info command is one line")
                            .hinting("INFO 'namespaces' lists the namespaces"));
        }
        if (CHANGING.stream().anyMatch(command::startsWith)) {
            turn.mayChange(statement.span());
        }
        List<List<Cell>> rows = new ArrayList<>();
        int status = 0;
        for (Answer<String> answer : turn.site().nodes().ask(command, turn.cancellation())) {
            boolean silent = answer instanceof Answer.NoAnswer<String>;
            status = silent ? Diagnostic.Code.SERVER.exitStatus() : status;
            rows.add(List.of(
                    new Measure.Node(answer.node()),
                    answer.value().map(Cell::text).orElseGet(Cell::absent),
                    answer instanceof Answer.NoAnswer<String> none ? Cell.text(none.reason()) : Cell.absent()));
        }
        turn.output()
                .show(io.bgql.report.Answer.of(
                        List.of(Column.names("node"), Column.names("answer"), Column.words("trouble")), rows));
        return status;
    }
}
