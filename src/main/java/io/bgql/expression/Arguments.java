package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Signature.Operand;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Reference;
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
            literals.add(WrittenOut.of(function, argument, operand, translation.constants()));
            return;
        }
        Term term = operand == Operand.PATH ? rest(argument) : translation.term(argument);
        operands.add(term);
        switch (operand) {
            case NUMBER -> number(term);
            case ANY, PATH -> known(term, operand);
            default -> translation.require(term, operand.type(), function.word());
        }
    }

    private void number(Term term) {
        translation.requireNumber(term, function.word());
        if (!numbers.isEmpty()) {
            translation.join(numbers.get(0), term, term.span(), "take in " + function.word());
        }
        numbers.add(term);
    }

    /** What is read of a path nobody says the type of would be taken for a STRING, or an INT, silently. */
    private void known(Term term, Operand operand) {
        boolean held = term instanceof Term.Bin bin && bin.held().isPresent();
        if (operand == Operand.ANY && !held && !(term instanceof Term.Whole)) {
            translation.afterwards(() -> {
                if (term.slot().open()) {
                    throw Refusal.type(
                            term.span(),
                            "nothing says what type this has",
                            "add .get(type: STRING), or whichever it is");
                }
            });
        }
    }

    /** The list or map of a bin without what a path picks in it. */
    private Term rest(Expression argument) {
        if (!(argument instanceof Reference.Path path)
                || path.function().isPresent()
                || path.segments().isEmpty()) {
            throw Refusal.type(
                    argument.span(), function.word() + " takes a path that picks elements", "such as $.tags.[=vip]");
        }
        Steps steps = Steps.of(path.segments());
        if (steps.isEmpty() || steps.designated().isPresent()) {
            throw Refusal.type(argument.span(), function.word() + " takes a path that picks elements");
        }
        String bin = Names.bin(path.bin());
        translation.reads(bin, path.bin().span());
        Exp rest = Removal.of(new Selection(bin, steps, ReturnKind.VALUE, translation.constants()));
        return new Term.Fixed(rest, Slot.of(steps.bin()), argument.span());
    }

    private Term term(Span span) {
        Slot slot = slot(function.signature().result());
        List<Object> written = List.copyOf(literals);
        return new Term.Call(
                exps -> function.entry().exp(exps, written, slot.type()), List.copyOf(operands), slot, span);
    }

    private Slot slot(Operand result) {
        return switch (result) {
            case NUMBER -> numbers.get(0).slot();
            case COLLECTION -> operands.get(0).slot();
            case ANY -> Slot.open(Type.STRING);
            default -> Slot.of(result.type());
        };
    }
}
