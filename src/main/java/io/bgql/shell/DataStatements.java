package io.bgql.shell;

import io.bgql.cluster.Row;
import io.bgql.cluster.RowStream;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.Plan;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.report.RecordRows;
import io.bgql.report.Rows;
import io.bgql.syntax.DataStatement;
import java.util.List;

/** SELECT and INSERT. */
final class DataStatements implements DataStatement.Visitor<Integer> {
    private final Turn turn;

    DataStatements(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Integer visit(DataStatement.Select statement) {
        Plan plan = turn.planner().plan(statement);
        turn.warn(plan.notes());
        if (plan instanceof QueryPlan query) {
            turn.output().show(answer(query));
        } else if (plan instanceof KeyReadPlan keys) {
            turn.output().show(answer(keys));
        } else {
            throw new IllegalStateException("not a plan of a SELECT: " + plan);
        }
        return 0;
    }

    private Answer answer(QueryPlan plan) {
        if (plan.projection() instanceof Projection.Count count) {
            return number(count.title(), turn.site().queries().count(plan, turn.cancellation()));
        }
        RowStream rows = turn.site().queries().select(plan, turn.cancellation());
        return new RecordRows((Projection.Columns) plan.projection()).answer(Rows.over(rows, rows::close));
    }

    private Answer answer(KeyReadPlan plan) {
        List<Row> rows = turn.site().records().read(plan, turn.cancellation());
        if (plan.projection() instanceof Projection.Count count) {
            return number(count.title(), rows.size());
        }
        return new RecordRows((Projection.Columns) plan.projection()).answer(Rows.of(rows));
    }

    @Override
    public Integer visit(DataStatement.Insert statement) {
        turn.mayChange(statement.span());
        InsertPlan plan = turn.planner().plan(statement);
        turn.warn(plan.notes());
        turn.output().show(inserted(turn.site().records().insert(plan, turn.cancellation())));
        return 0;
    }

    static Answer inserted(int rows) {
        return number("inserted", rows);
    }

    static Answer number(String title, long number) {
        return Answer.of(List.of(Column.numbers(title)), List.of(List.of(Cell.number(number))));
    }
}
