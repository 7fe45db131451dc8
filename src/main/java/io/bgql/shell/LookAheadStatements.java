package io.bgql.shell;

import io.bgql.syntax.LookAheadStatement;

/** EXPLAIN, DRY RUN, ESTIMATE, PREVIEW. */
final class LookAheadStatements implements LookAheadStatement.Visitor<Integer> {
    private final Turn turn;

    LookAheadStatements(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Integer visit(LookAheadStatement.Explain statement) {
        throw turn.notYet("EXPLAIN", statement.span());
    }

    @Override
    public Integer visit(LookAheadStatement.DryRun statement) {
        throw turn.notYet("DRY RUN", statement.span());
    }

    @Override
    public Integer visit(LookAheadStatement.Estimate statement) {
        throw turn.notYet("ESTIMATE", statement.span());
    }

    @Override
    public Integer visit(LookAheadStatement.Preview statement) {
        throw turn.notYet("PREVIEW", statement.span());
    }
}
