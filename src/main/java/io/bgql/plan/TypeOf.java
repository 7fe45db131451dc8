package io.bgql.plan;

import io.bgql.expression.Type;
import io.bgql.syntax.Literal;

/** The type of a literal. */
final class TypeOf implements Literal.Visitor<Type> {
    private TypeOf() {}

    static Type literal(Literal literal) {
        return literal.accept(new TypeOf());
    }

    @Override
    public Type visit(Literal.Null literal) {
        return Type.NIL;
    }

    @Override
    public Type visit(Literal.Bool literal) {
        return Type.BOOL;
    }

    @Override
    public Type visit(Literal.Int literal) {
        return Type.INT;
    }

    @Override
    public Type visit(Literal.Real literal) {
        return Type.FLOAT;
    }

    @Override
    public Type visit(Literal.Text literal) {
        return Type.STRING;
    }

    @Override
    public Type visit(Literal.Blob literal) {
        return Type.BLOB;
    }

    @Override
    public Type visit(Literal.Geo literal) {
        return Type.GEO;
    }

    @Override
    public Type visit(Literal.ListOf literal) {
        return Type.LIST;
    }

    @Override
    public Type visit(Literal.MapOf literal) {
        return Type.MAP;
    }
}
