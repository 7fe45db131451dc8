package io.bgql.parse;

import io.bgql.syntax.Computation;
import io.bgql.syntax.Computation.Operator;
import io.bgql.syntax.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/** Makes the tree of a row of operands and operators: by how tightly each binds, from the left but for powers. */
final class OperatorRow {
    private final Deque<Expression> operands = new ArrayDeque<>();
    private final Deque<Operator> operators = new ArrayDeque<>();

    OperatorRow(Expression first) {
        operands.push(first);
    }

    void add(Token sign, Expression right) {
        Operator operator = operator(sign);
        while (!operators.isEmpty() && bindsFirst(operators.peek(), operator)) {
            combine();
        }
        operators.push(operator);
        operands.push(right);
    }

    Expression tree() {
        while (!operators.isEmpty()) {
            combine();
        }
        return operands.pop();
    }

    private void combine() {
        Expression right = operands.pop();
        Expression left = operands.pop();
        operands.push(
                new Computation.Binary(operators.pop(), left, right, left.span().to(right.span())));
    }

    private static boolean bindsFirst(Operator left, Operator right) {
        int difference = level(left) - level(right);
        return difference < 0 || (difference == 0 && left != Operator.POWER);
    }

    /** The level of the operator, 0 for the tightest. */
    private static int level(Operator operator) {
        return switch (operator) {
            case POWER -> 0;
            case MULTIPLY, DIVIDE, MODULO -> 1;
            case ADD, SUBTRACT -> 2;
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_LOGICAL -> 3;
            case BIT_AND, BIT_OR, BIT_XOR -> 4;
        };
    }

    private static Operator operator(Token sign) {
        return switch (sign.getType()) {
            case BgqlLexer.POWER -> Operator.POWER;
            case BgqlLexer.PLUS -> Operator.ADD;
            case BgqlLexer.MINUS -> Operator.SUBTRACT;
            case BgqlLexer.STAR -> Operator.MULTIPLY;
            case BgqlLexer.SLASH -> Operator.DIVIDE;
            case BgqlLexer.PERCENT -> Operator.MODULO;
            case BgqlLexer.AMPERSAND -> Operator.BIT_AND;
            case BgqlLexer.BAR -> Operator.BIT_OR;
            case BgqlLexer.CARET -> Operator.BIT_XOR;
            case BgqlLexer.SHIFT_LEFT -> Operator.SHIFT_LEFT;
            case BgqlLexer.SHIFT_RIGHT -> Operator.SHIFT_RIGHT;
            default -> Operator.SHIFT_RIGHT_LOGICAL;
        };
    }
}
