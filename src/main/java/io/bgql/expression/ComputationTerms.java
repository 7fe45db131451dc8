package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Computation;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Terms of what makes a value of other values. */
final class ComputationTerms implements Computation.Visitor<Term> {
    private final Translation translation;

    ComputationTerms(Translation translation) {
        this.translation = translation;
    }

    @Override
    public Term visit(Computation.Unary unary) {
        Optional<Literal> literal = translation.constants().literal(unary);
        if (literal.isPresent()) {
            return translation.term(literal.get());
        }
        return switch (unary.sign()) {
            case PLUS -> translation.term(unary.operand());
            case INVERT -> inverted(unary);
            case MINUS -> negated(unary);
        };
    }

    private Term inverted(Computation.Unary unary) {
        Term operand = translation.term(unary.operand());
        if (!operand.slot().require(Type.INT)) {
            throw Refusal.type(
                    operand.span(),
                    "~ takes INT, not " + operand.slot().type(),
                    "to match a pattern, write LIKE 'text%' or regex($.bin, 'pattern')");
        }
        return new Term.Operation(Operator.BIT_NOT, List.of(operand), Slot.of(Type.INT), unary.span());
    }

    private Term negated(Computation.Unary unary) {
        if (unary.operand() instanceof Computation.Cast cast) {
            Expression inside = new Computation.Unary(Computation.Sign.MINUS, cast.operand(), unary.span());
            return translation.term(new Computation.Cast(inside, cast.function(), unary.span()));
        }
        Term zero = new Term.Whole(0, Slot.integerLiteral(), unary.span());
        return arithmetic(Operator.SUBTRACT, zero, translation.term(unary.operand()), unary.span());
    }

    /** Walks down a chain of operators in a loop: a chain may be thousands long, and the stack is not. */
    @Override
    public Term visit(Computation.Binary binary) {
        Deque<Computation.Binary> chain = new ArrayDeque<>();
        Expression leftmost = binary;
        while (leftmost instanceof Computation.Binary link) {
            chain.push(link);
            leftmost = link.left();
        }
        Term left = translation.term(leftmost);
        for (Computation.Binary link : chain) {
            refuseDashedName(link);
            left = combined(link, left, translation.term(link.right()));
        }
        return left;
    }

    /** {@code $.my-bin} would take the unknown {@code bin} from the bin {@code my}. */
    private void refuseDashedName(Computation.Binary binary) {
        boolean dashed = translation.reading() != Reading.VALUE
                && binary.operator() == Computation.Operator.SUBTRACT
                && binary.right() instanceof Reference.BareName
                && binary.left().span().end() + 1 == binary.right().span().start();
        if (dashed
                && binary.left() instanceof Reference.Path path
                && path.segments().isEmpty()) {
            Span rest = binary.right().span();
            String name = ((Reference.BareName) binary.right()).name().text();
            throw Refusal.name(
                    rest,
                    "unknown name " + name,
                    "a bin with a dash in its name is quoted: $.\"" + path.bin() + "-" + name + "\"");
        }
    }

    private Term combined(Computation.Binary binary, Term left, Term right) {
        Span span = binary.span();
        return switch (binary.operator()) {
            case ADD -> {
                translation.refuseJoining(left, right, span);
                yield arithmetic(Operator.ADD, left, right, span);
            }
            case SUBTRACT -> arithmetic(Operator.SUBTRACT, left, right, span);
            case MULTIPLY -> arithmetic(Operator.MULTIPLY, left, right, span);
            case DIVIDE -> arithmetic(Operator.DIVIDE, left, right, span);
            case POWER -> of(Type.FLOAT, Operator.POWER, left, right, span);
            case MODULO -> of(Type.INT, Operator.MODULO, left, right, span);
            case BIT_AND -> of(Type.INT, Operator.BIT_AND, left, right, span);
            case BIT_OR -> of(Type.INT, Operator.BIT_OR, left, right, span);
            case BIT_XOR -> of(Type.INT, Operator.BIT_XOR, left, right, span);
            case SHIFT_LEFT -> of(Type.INT, Operator.SHIFT_LEFT, left, right, span);
            case SHIFT_RIGHT -> of(Type.INT, Operator.SHIFT_RIGHT, left, right, span);
            case SHIFT_RIGHT_LOGICAL -> of(Type.INT, Operator.SHIFT_RIGHT_LOGICAL, left, right, span);
        };
    }

    private Term arithmetic(Operator operator, Term left, Term right, Span span) {
        translation.requireNumber(left, operator.word());
        translation.requireNumber(right, operator.word());
        translation.join(left, right, span, "combine");
        return new Term.Operation(operator, List.of(left, right), left.slot(), span);
    }

    private Term of(Type type, Operator operator, Term left, Term right, Span span) {
        translation.require(left, type, operator.word());
        translation.require(right, type, operator.word());
        return new Term.Operation(operator, List.of(left, right), Slot.of(type), span);
    }

    /** A cast to the type a literal already has says nothing, and the server refuses it. */
    @Override
    public Term visit(Computation.Cast cast) {
        Term operand = translation.term(cast.operand());
        boolean whole = operand instanceof Term.Whole;
        boolean toFloat = cast.function().text().equals(PathFunction.AS_FLOAT.word());
        if (whole != toFloat) {
            return operand;
        }
        translation.require(
                operand, toFloat ? Type.INT : Type.FLOAT, cast.function().text());
        Operator operator = toFloat ? Operator.TO_FLOAT : Operator.TO_INT;
        return new Term.Operation(operator, List.of(operand), Slot.of(toFloat ? Type.FLOAT : Type.INT), cast.span());
    }

    @Override
    public Term visit(Computation.Call call) {
        String name = call.function().text();
        Function function = Function.named(name, Function.Place.CALL).orElseThrow(() -> unknown(call));
        return Arguments.of(function, call.arguments(), call.span(), translation);
    }

    private static RuntimeException unknown(Computation.Call call) {
        String name = call.function().text();
        String message = "there is no function " + call.function();
        Span span = call.function().span();
        if (Function.named(name, Function.Place.RECORD).isPresent()) {
            return Refusal.name(span, message, "did you mean $." + name + "(...)?");
        }
        return Suggestion.of(name, Function.names(Function.Place.CALL))
                .map(near -> Refusal.name(span, message, "did you mean " + near + "?"))
                .orElseGet(() -> Refusal.name(span, message, "HELP FUNCTIONS lists them"));
    }

    @Override
    public Term visit(Computation.Let let) {
        return Definitions.term(let, translation);
    }

    @Override
    public Term visit(Computation.When when) {
        List<Term> operands = new ArrayList<>(when.branches().size() * 2 + 1);
        Outcomes outcomes = new Outcomes(translation);
        for (Computation.Branch branch : when.branches()) {
            operands.add(translation.term(branch.condition(), Type.BOOL, "when"));
            operands.add(outcomes.term(branch.value()));
        }
        operands.add(outcomes.term(when.otherwise()));
        return new Term.Operation(Operator.WHEN, operands, outcomes.slot(), when.span());
    }

    @Override
    public Term visit(Computation.Unknown unknown) {
        return new Term.Fixed(Exp.unknown(), Slot.of(Type.BOOL), unknown.span());
    }
}
