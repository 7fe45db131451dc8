package io.bgql.parse;

import io.bgql.syntax.Computation;
import io.bgql.syntax.Computation.Operator;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Predicate.Comparator;
import io.bgql.syntax.Span;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Operators, from the loosest to the tightest; operands are {@link OperandBuilder}'s. */
final class ExpressionBuilder {
    private final boolean singleEquals;
    private final OperandBuilder operands;

    private ExpressionBuilder(Words words, LiteralBuilder literals, boolean bareBins, boolean singleEquals) {
        this.singleEquals = singleEquals;
        this.operands = new OperandBuilder(words, literals, this, bareBins);
    }

    /** Conditions: a bare name is kept as such, to be refused with a hint; {@code =} compares. */
    static ExpressionBuilder ofPredicates(Words words, LiteralBuilder literals) {
        return new ExpressionBuilder(words, literals, false, true);
    }

    /** Right of {@code =} in SET: a bare name is a bin, and {@code =} would be taken for a second assignment. */
    static ExpressionBuilder ofChanges(Words words, LiteralBuilder literals) {
        return new ExpressionBuilder(words, literals, true, false);
    }

    /** Columns of SELECT: a bare name is a bin. */
    static ExpressionBuilder ofColumns(Words words, LiteralBuilder literals) {
        return new ExpressionBuilder(words, literals, true, true);
    }

    Expression build(BgqlParser.ExpressionContext context) {
        List<BgqlParser.ConjunctionContext> terms = context.conjunction();
        return terms.size() == 1
                ? build(terms.get(0))
                : new Predicate.Or(terms.stream().map(this::build).toList(), Words.span(context));
    }

    Expression build(BgqlParser.ConjunctionContext context) {
        List<BgqlParser.NegationContext> terms = context.negation();
        return terms.size() == 1
                ? build(terms.get(0))
                : new Predicate.And(terms.stream().map(this::build).toList(), Words.span(context));
    }

    private Expression build(BgqlParser.NegationContext context) {
        return context.comparison() != null
                ? build(context.comparison())
                : new Predicate.Not(build(context.negation()), Words.span(context));
    }

    private Expression build(BgqlParser.ComparisonContext context) {
        Expression left = build(context.bits(0));
        if (context.getChildCount() == 1) {
            return left;
        }
        Span span = Words.span(context);
        boolean negated = context.NOT() != null;
        if (context.IN() != null) {
            return new Predicate.In(left, membership(context.membership()), negated, span);
        }
        if (context.BETWEEN() != null) {
            return new Predicate.Between(left, build(context.bits(1)), build(context.bits(2)), negated, span);
        }
        if (context.LIKE() != null) {
            return new Predicate.Like(left, build(context.bits(1)), negated, span);
        }
        if (context.IS() != null) {
            return new Predicate.IsNull(left, negated, span);
        }
        Token sign = ((TerminalNode) context.getChild(1)).getSymbol();
        return new Predicate.Comparison(comparator(sign), left, build(context.bits(1)), span);
    }

    private Comparator comparator(Token sign) {
        return switch (sign.getType()) {
            case BgqlLexer.EQUAL -> Comparator.EQUAL;
            case BgqlLexer.ASSIGN -> {
                if (!singleEquals) {
                    throw Words.wrong(Words.span(sign), "a second = in one change", "to compare, write ==");
                }
                yield Comparator.EQUAL;
            }
            case BgqlLexer.NOT_EQUAL, BgqlLexer.UNEQUAL -> Comparator.NOT_EQUAL;
            case BgqlLexer.GREATER -> Comparator.GREATER;
            case BgqlLexer.GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
            case BgqlLexer.LESS -> Comparator.LESS;
            default -> Comparator.LESS_OR_EQUAL;
        };
    }

    /** SQL's list in parentheses; around one scalar literal too, while a parenthesis around anything else is just one. */
    private Expression membership(BgqlParser.MembershipContext context) {
        Span span = Words.span(context);
        if (context.bits() == null) {
            return new Literal.ListOf(
                    context.expression().stream().map(this::build).toList(), span);
        }
        Expression only = build(context.bits());
        boolean scalar =
                only instanceof Literal && !(only instanceof Literal.ListOf) && !(only instanceof Literal.MapOf);
        boolean parenthesized = context.getStart().getType() == BgqlLexer.OPEN;
        return scalar && parenthesized ? new Literal.ListOf(List.of(only), span) : only;
    }

    private Expression build(BgqlParser.BitsContext context) {
        Expression left = build(context.shift(0));
        for (int i = 1; i < context.shift().size(); i++) {
            left = binary(context, i, left, build(context.shift(i)));
        }
        return left;
    }

    private Expression build(BgqlParser.ShiftContext context) {
        Expression left = build(context.additive(0));
        for (int i = 1; i < context.additive().size(); i++) {
            left = binary(context, i, left, build(context.additive(i)));
        }
        return left;
    }

    Expression build(BgqlParser.AdditiveContext context) {
        Expression left = build(context.multiplicative(0));
        for (int i = 1; i < context.multiplicative().size(); i++) {
            left = binary(context, i, left, build(context.multiplicative(i)));
        }
        return left;
    }

    private Expression build(BgqlParser.MultiplicativeContext context) {
        Expression left = build(context.power(0));
        for (int i = 1; i < context.power().size(); i++) {
            left = binary(context, i, left, build(context.power(i)));
        }
        return left;
    }

    private Expression build(BgqlParser.PowerContext context) {
        Expression base = build(context.unary());
        return context.power() == null
                ? base
                : new Computation.Binary(Operator.POWER, base, build(context.power()), Words.span(context));
    }

    private Expression build(BgqlParser.UnaryContext context) {
        if (context.operand() != null) {
            return operands.build(context.operand());
        }
        Computation.Sign sign = switch (context.getStart().getType()) {
            case BgqlLexer.PLUS -> Computation.Sign.PLUS;
            case BgqlLexer.MINUS -> Computation.Sign.MINUS;
            default -> Computation.Sign.INVERT;
        };
        return new Computation.Unary(sign, build(context.unary()), Words.span(context));
    }

    /** The operand at an index of a chain stands at twice that index among the children, its operator before it. */
    private static Expression binary(ParserRuleContext chain, int index, Expression left, Expression right) {
        Token sign = ((TerminalNode) chain.getChild(2 * index - 1)).getSymbol();
        return new Computation.Binary(operator(sign), left, right, left.span().to(right.span()));
    }

    private static Operator operator(Token sign) {
        return switch (sign.getType()) {
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
