package io.bgql.shell;

import io.bgql.plan.Explained;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.report.Cell;
import io.bgql.report.PreviewRow;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.LookAheadStatement;
import io.bgql.syntax.StatementException;
import java.math.BigInteger;

/** EXPLAIN, DRY RUN, ESTIMATE, PREVIEW. */
final class LookAheadStatements implements LookAheadStatement.Visitor<Integer> {
    /** All are held at once, with what becomes of them. */
    private static final long MOST_PREVIEWED = 10_000;

    private static final long USUAL_PREVIEW = 10;

    private final Turn turn;

    LookAheadStatements(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Integer visit(LookAheadStatement.Explain statement) {
        Explanation explanation = new Explanation(turn);
        if (statement.statement() instanceof DataStatement data) {
            explain(data, explanation);
        } else {
            BackgroundStatement work = (BackgroundStatement) statement.statement();
            explanation.add(work, turn.planner().explain(work));
        }
        turn.output().show(explanation.answer());
        return 0;
    }

    private void explain(DataStatement statement, Explanation explanation) {
        if (statement instanceof DataStatement.Select select) {
            explanation.add(turn.planner().explain(select));
        } else {
            InsertPlan plan = turn.planner().plan((DataStatement.Insert) statement);
            explanation.add(plan);
        }
    }

    @Override
    public Integer visit(LookAheadStatement.DryRun statement) {
        Explained explained = turn.planner().explain(statement.statement());
        Explanation explanation = new Explanation(turn);
        explanation.add(statement.statement(), explained);
        long matching = new Matching(turn, explained).count();
        explanation.say("matching", Cell.number(matching));
        turn.output().show(explanation.answer());
        return 0;
    }

    @Override
    public Integer visit(LookAheadStatement.Estimate statement) {
        Explained explained = turn.planner().explain(statement.statement());
        turn.warn(explained.plan().notes());
        Estimate estimate = new Matching(turn, explained).estimate();
        Explanation answer = new Explanation(turn);
        answer.say("matching", Cell.number(estimate.matching()));
        answer.say("margin", Cell.number(estimate.margin()));
        answer.say("sample", estimate.words());
        turn.output().show(answer.answer());
        return 0;
    }

    @Override
    public Integer visit(LookAheadStatement.Preview statement) {
        BackgroundStatement previewed = statement.statement();
        if (previewed instanceof BackgroundStatement.Execute execute) {
            throw new StatementException(Diagnostic.at(
                            execute.module().span(),
                            Diagnostic.Code.UNSUPPORTED,
                            "a function cannot be previewed: servers run Lua only on the record itself, which it changes")
                    .hinting("DRY RUN tells which records it would run on"));
        }
        WorkPlan plan = turn.planner().work(previewed);
        turn.warn(plan.notes());
        Lifetime lifetime = new Lifetime(plan.ttl(), turn.planner().defaultTtl(previewed.target()));
        Preview preview = new Preview(turn, plan, (Work.Operations) plan.work());
        turn.output().show(PreviewRow.answer(preview.rows(limit(statement), lifetime)));
        return 0;
    }

    private static long limit(LookAheadStatement.Preview statement) {
        if (statement.limit().isEmpty()) {
            return USUAL_PREVIEW;
        }
        Literal.Int limit = statement.limit().get();
        if (limit.value().signum() <= 0 || limit.value().compareTo(BigInteger.valueOf(MOST_PREVIEWED)) > 0) {
            throw new StatementException(
                    Diagnostic.at(limit.span(), Diagnostic.Code.RANGE, "LIMIT takes 1 to " + MOST_PREVIEWED + " here"));
        }
        return limit.value().longValue();
    }
}
