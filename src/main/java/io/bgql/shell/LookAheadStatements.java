package io.bgql.shell;

import io.bgql.plan.Explained;
import io.bgql.plan.InsertPlan;
import io.bgql.report.Cell;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.LookAheadStatement;

/** EXPLAIN, DRY RUN, ESTIMATE, PREVIEW. */
final class LookAheadStatements implements LookAheadStatement.Visitor<Integer> {
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
        throw turn.notYet("PREVIEW", statement.span());
    }
}
