package io.bgql.expression;

import io.bgql.expression.Signature.Operand;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one function, checked against its signature. */
final class Arguments {
    private final Function function;
    private final Translation translation;
    private final List<Term> operands = new ArrayList<>();
    private final List<Object> literals = new ArrayList<>();
    private final List<Term> numbers = new ArrayList<>();

    private Arguments(Function function, Translation translation) {
        this.function = function;
        this.translation = translation;
    }

    static Term of(Function function, List<Expression> arguments, Span span, Translation translation) {
        Signature signature = function.signature();
        if (!signature.takes(arguments.size())) {
            throw Refusal.type(
                    span, function.word() + " takes " + signature.arity() + ", here are " + arguments.size());
        }
        Arguments read = new Arguments(function, translation);
        for (int i = 0; i < arguments.size(); i++) {
            read.take(arguments.get(i), signature.operand(i));
        }
        return read.term(span);
    }

    private void take(Expression argument, Operand operand) {
        if (operand.literal()) {
            literals.add(literal(argument, operand));
            return;
        }
        Term term = translation.term(argument);
        operands.add(term);
        if (operand != Operand.NUMBER) {
            translation.require(term, operand.type(), function.word());
            return;
        }
        translation.requireNumber(term, function.word());
        if (!numbers.isEmpty()) {
            translation.join(numbers.get(0), term, term.span(), "take in " + function.word());
        }
        numbers.add(term);
    }

    private Object literal(Expression argument, Operand operand) {
        Literal literal = translation.constants().literal(argument).orElse(null);
        if (operand == Operand.TEXT_LITERAL && literal instanceof Literal.Text text) {
            return text.value();
        }
        if (operand == Operand.INT_LITERAL && literal instanceof Literal.Int number) {
            return checked(number);
        }
        throw Refusal.type(argument.span(), function.word() + " takes " + operand.words() + " here");
    }

    private long checked(Literal.Int number) {
        long value = Constants.whole(number);
        boolean dividesByZero = function == Function.DIGEST_MODULO && value == 0;
        if (dividesByZero || value != (int) value) {
            throw Refusal.range(number.span(), value + " is out of range for " + function.word());
        }
        return value;
    }

    private Term term(Span span) {
        Operand result = function.signature().result();
        Slot slot = result == Operand.NUMBER ? numbers.get(0).slot() : Slot.of(result.type());
        List<Object> written = List.copyOf(literals);
        return new Term.Call(exps -> function.of(exps, written), List.copyOf(operands), slot, span);
    }
}
