package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Predicate.Comparator;
import io.bgql.syntax.Span;
import java.util.List;
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
        return context.getChildCount() == 1
                ? build((BgqlParser.ConjunctionContext) context.getChild(0))
                : new Predicate.Or(context.conjunction().stream().map(this::build).toList(), Words.span(context));
    }

    Expression build(BgqlParser.ConjunctionContext context) {
        return context.getChildCount() == 1
                ? build((BgqlParser.NegationContext) context.getChild(0))
                : new Predicate.And(context.negation().stream().map(this::build).toList(), Words.span(context));
    }

    private Expression build(BgqlParser.NegationContext context) {
        return context.getChild(0) instanceof BgqlParser.ComparisonContext comparison
                ? build(comparison)
                : new Predicate.Not(build(context.negation()), Words.span(context));
    }

    private Expression build(BgqlParser.ComparisonContext context) {
        Expression left = build((BgqlParser.BitsContext) context.getChild(0));
        if (context.getChildCount() == 1) {
            return left;
        }
        Span span = Words.span(context);
        Token sign = ((TerminalNode) context.getChild(1)).getSymbol();
        return switch (sign.getType()) {
            case BgqlLexer.NOT, BgqlLexer.IN, BgqlLexer.BETWEEN, BgqlLexer.LIKE, BgqlLexer.IS ->
                worded(context, left, span);
            default -> new Predicate.Comparison(
                        comparator(sign), left, build((BgqlParser.BitsContext) context.getChild(2)), span);
        };
    }

    private Expression worded(BgqlParser.ComparisonContext context, Expression left, Span span) {
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
        return new Predicate.IsNull(left, negated, span);
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

    /** Operands stand at the even places of the row, their operators between them. */
    Expression build(BgqlParser.BitsContext context) {
        Expression first = operands.build((BgqlParser.OperandContext) context.getChild(0));
        int size = context.getChildCount();
        if (size == 1) {
            return first;
        }
        OperatorRow row = new OperatorRow(first);
        for (int i = 1; i < size; i += 2) {
            Token sign = ((TerminalNode) context.getChild(i)).getSymbol();
            row.add(sign, operands.build((BgqlParser.OperandContext) context.getChild(i + 1)));
        }
        return row.tree();
    }
}
