package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Predicate.Comparator;
import io.bgql.syntax.Span;
import java.util.ArrayList;
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

    /** Comparisons stand at the even places, and AND or OR between them; AND binds tighter. */
    Expression build(BgqlParser.ExpressionContext context) {
        int size = context.getChildCount();
        if (size == 1) {
            return build((BgqlParser.ComparisonContext) context.getChild(0));
        }
        List<Expression> terms = new ArrayList<>();
        List<Expression> factors = new ArrayList<>();
        for (int i = 0; i < size; i += 2) {
            factors.add(build((BgqlParser.ComparisonContext) context.getChild(i)));
            if (i + 1 == size || type(context, i + 1) == BgqlLexer.OR) {
                terms.add(conjunction(factors));
                factors.clear();
            }
        }
        return terms.size() == 1 ? terms.get(0) : new Predicate.Or(terms, Words.span(context));
    }

    /** The items among the children, between brackets and commas. */
    List<Expression> items(ParserRuleContext context) {
        int size = context.getChildCount();
        List<Expression> items = new ArrayList<>(size / 2);
        for (int i = 1; i < size; i++) {
            if (context.getChild(i) instanceof BgqlParser.ItemContext item) {
                items.add(
                        item.getChild(0) instanceof BgqlParser.PlainContext plain
                                ? operands.plain(plain)
                                : build((BgqlParser.ExpressionContext) item.getChild(0)));
            }
        }
        return items;
    }

    Expression build(BgqlParser.ConjunctionContext context) {
        return conjunction(context.comparison().stream().map(this::build).toList());
    }

    private static Expression conjunction(List<Expression> factors) {
        Expression first = factors.get(0);
        Expression last = factors.get(factors.size() - 1);
        return factors.size() == 1
                ? first
                : new Predicate.And(factors, first.span().to(last.span()));
    }

    private static int type(ParserRuleContext context, int child) {
        return ((TerminalNode) context.getChild(child)).getSymbol().getType();
    }

    private Expression build(BgqlParser.ComparisonContext context) {
        if (!(context.getChild(0) instanceof BgqlParser.BitsContext first)) {
            return new Predicate.Not(build(context.comparison()), Words.span(context));
        }
        Expression left = build(first);
        if (context.getChildCount() == 1) {
            return left;
        }
        Span span = Words.span(context);
        return switch (type(context, 1)) {
            case BgqlLexer.NOT, BgqlLexer.IN, BgqlLexer.BETWEEN, BgqlLexer.LIKE, BgqlLexer.IS ->
                worded(context, left, span);
            default -> compared(context, left, span);
        };
    }

    private Expression compared(BgqlParser.ComparisonContext context, Expression left, Span span) {
        Token sign = ((TerminalNode) context.getChild(1)).getSymbol();
        Expression right = build((BgqlParser.BitsContext) context.getChild(2));
        return new Predicate.Comparison(comparator(sign), left, right, span);
    }

    private Expression worded(BgqlParser.ComparisonContext context, Expression left, Span span) {
        boolean negated = context.NOT() != null;
        if (context.IN() != null) {
            checkOption(context.membership());
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

    /** In the middle of a statement, IN BACKGROUND would be taken for a look into a list called BACKGROUND. */
    private void checkOption(BgqlParser.MembershipContext list) {
        if (!singleEquals && list.getStart().getType() == BgqlLexer.BACKGROUND && list.getStart() == list.getStop()) {
            throw Words.wrong(
                    Words.span(list),
                    "IN BACKGROUND stands at the end of a statement",
                    "for a bin of that name, write $." + list.getText());
        }
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
            return new Literal.ListOf(items(context), span);
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
