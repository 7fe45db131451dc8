package io.bgql.expression;

import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;

/** A copy of a literal at another place. */
record Placed(Span span) implements Literal.Visitor<Literal> {
    @Override
    public Literal visit(Literal.Null literal) {
        return new Literal.Null(span);
    }

    @Override
    public Literal visit(Literal.Bool literal) {
        return new Literal.Bool(literal.value(), span);
    }

    @Override
    public Literal visit(Literal.Int literal) {
        return new Literal.Int(literal.value(), span);
    }

    @Override
    public Literal visit(Literal.Real literal) {
        return new Literal.Real(literal.value(), span);
    }

    @Override
    public Literal visit(Literal.Text literal) {
        return new Literal.Text(literal.value(), span);
    }

    @Override
    public Literal visit(Literal.Blob literal) {
        return new Literal.Blob(literal.value(), span);
    }

    @Override
    public Literal visit(Literal.Geo literal) {
        return new Literal.Geo(literal.json(), span);
    }

    @Override
    public Literal visit(Literal.ListOf literal) {
        return new Literal.ListOf(literal.elements(), span);
    }

    @Override
    public Literal visit(Literal.MapOf literal) {
        return new Literal.MapOf(literal.entries(), span);
    }
}
