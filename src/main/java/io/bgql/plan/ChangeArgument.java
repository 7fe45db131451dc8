package io.bgql.plan;

import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.expression.Constants;
import io.bgql.expression.Type;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import java.util.Optional;

/** What a change is given: a value written out, or an expression that the server computes for each record. */
record ChangeArgument(Expression written, Optional<Literal> literal, Optional<Compiled> compiled, Scope scope) {
    /** What turns expressions into values: written-out ones, and computed ones. */
    record Scope(Constants constants, Compiler compiler) {}

    static ChangeArgument of(Expression written, Scope scope) {
        Optional<Literal> literal = scope.constants().literal(written);
        Optional<Compiled> compiled = literal.isPresent()
                ? Optional.empty()
                : Optional.of(scope.compiler().value(written));
        return new ChangeArgument(written, literal, compiled, scope);
    }

    boolean computed() {
        return compiled.isPresent();
    }

    Span span() {
        return literal.map(Literal::span).orElseGet(written::span);
    }

    Type type() {
        return compiled.map(Compiled::type).orElseGet(() -> TypeOf.literal(literal.orElseThrow()));
    }

    Object object() {
        return scope.constants().object(literal.orElseThrow());
    }

    Value value() {
        return Value.get(object());
    }

    int position() {
        return scope.constants().position(literal.orElseThrow());
    }

    Exp exp() {
        if (compiled.isPresent()) {
            return compiled.get().exp();
        }
        Literal given = literal.orElseThrow();
        return given instanceof Literal.Null
                ? Exp.nil()
                : scope.compiler().value(given).exp();
    }
}
