package io.bgql.shell;

import io.bgql.report.SchemaRows;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Name;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.StatementException;
import java.util.Optional;

/** Statements about what the cluster holds. */
final class SchemaStatements implements SchemaStatement.Visitor<Integer> {
    private final Turn turn;

    SchemaStatements(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Integer visit(SchemaStatement.Show statement) {
        SchemaRows rows = new SchemaRows();
        switch (statement.subject()) {
            case NAMESPACES ->
                turn.output().show(rows.namespaces(turn.site().schema().namespaces(turn.cancellation())));
            case SETS -> {
                statement.namespace().ifPresent(this::mustExist);
                Optional<String> namespace = statement.namespace().map(Name::text);
                turn.output().show(rows.sets(turn.site().schema().sets(namespace, turn.cancellation())));
            }
            case INDEXES -> {
                statement.namespace().ifPresent(this::mustExist);
                new IndexStatements(turn).show(statement.namespace());
            }
            case MODULES -> new ModuleStatements(turn).show();
            case NODES -> throw turn.notYet("SHOW NODES", statement.span());
        }
        return 0;
    }

    private void mustExist(Name namespace) {
        boolean exists = turn.site().schema().namespaces(turn.cancellation()).stream()
                .anyMatch(facts -> facts.name().equals(namespace.text()));
        if (!exists) {
            throw new StatementException(
                    Diagnostic.at(namespace.span(), Diagnostic.Code.NAME, "there is no namespace " + namespace));
        }
    }

    @Override
    public Integer visit(SchemaStatement.Describe statement) {
        throw turn.notYet("DESCRIBE", statement.span());
    }

    @Override
    public Integer visit(SchemaStatement.DescribeModule statement) {
        return new ModuleStatements(turn).describe(statement);
    }

    @Override
    public Integer visit(SchemaStatement.RegisterModule statement) {
        return new ModuleStatements(turn).register(statement);
    }

    @Override
    public Integer visit(SchemaStatement.DropModule statement) {
        return new ModuleStatements(turn).drop(statement);
    }

    @Override
    public Integer visit(SchemaStatement.CreateIndex statement) {
        new IndexStatements(turn).create(statement);
        return 0;
    }

    @Override
    public Integer visit(SchemaStatement.DropIndex statement) {
        mustExist(statement.namespace());
        new IndexStatements(turn).drop(statement);
        return 0;
    }

    @Override
    public Integer visit(SchemaStatement.Truncate statement) {
        throw turn.notYet("TRUNCATE", statement.span());
    }

    @Override
    public Integer visit(SchemaStatement.AlterNamespace statement) {
        throw turn.notYet("ALTER NAMESPACE", statement.span());
    }

    @Override
    public Integer visit(SchemaStatement.Info statement) {
        throw turn.notYet("INFO", statement.span());
    }
}
