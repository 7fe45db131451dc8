package io.bgql.shell;

import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.LookAheadStatement;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.Selection;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Hands a statement to the class of its family; answers the exit status it gives. */
final class Dispatch implements Statement.Visitor<Integer> {
    private final Turn turn;
    private final Scripts scripts;
    private final Connector connector;

    Dispatch(Turn turn, Scripts scripts, Connector connector) {
        this.turn = turn;
        this.scripts = scripts;
        this.connector = connector;
    }

    @Override
    public Integer visit(BackgroundStatement statement) {
        BackgroundStatements statements = new BackgroundStatements(turn);
        boolean byKey = !(statement.selection() instanceof Selection.Scan);
        return byKey ? timed(() -> statements.carryOut(statement), statement) : statements.carryOut(statement);
    }

    @Override
    public Integer visit(LookAheadStatement statement) {
        return statement.accept(new LookAheadStatements(turn));
    }

    @Override
    public Integer visit(JobStatement statement) {
        return statement.accept(new JobStatements(turn));
    }

    @Override
    public Integer visit(DataStatement statement) {
        return timed(() -> statement.accept(new DataStatements(turn)), statement);
    }

    /** A foreground statement may take as long as the command line allows. */
    private int timed(IntSupplier work, Statement statement) {
        Optional<Duration> timeout = turn.session().settings().timeout();
        if (timeout.isEmpty()) {
            return work.getAsInt();
        }
        try (Deadline deadline = new Deadline(timeout.get(), turn.cancellation())) {
            return deadline.carryOut(work, statement.span());
        }
    }

    @Override
    public Integer visit(SchemaStatement statement) {
        return statement.accept(new SchemaStatements(turn));
    }

    @Override
    public Integer visit(ShellStatement statement) {
        return statement.accept(new ShellStatements(turn, scripts, this, connector));
    }
}
