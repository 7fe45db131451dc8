package io.bgql.parse;

import io.bgql.syntax.Literal;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Segment;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What stands in brackets or braces behind a dot. */
final class SelectorBuilder {
    private final Words words;
    private final LiteralBuilder literals;

    SelectorBuilder(Words words, LiteralBuilder literals) {
        this.words = words;
        this.literals = literals;
    }

    Segment list(BgqlParser.ListSegmentContext context, Span span) {
        if (context instanceof BgqlParser.ListItselfContext) {
            return new Segment.Designator(Container.LIST, span);
        }
        if (context instanceof BgqlParser.ListIndexContext index) {
            return new SingleSegment.Index(Container.LIST, literals.integer(index.integer()), span);
        }
        if (context instanceof BgqlParser.ListIndexRangeContext range) {
            return new MultipleSegment.IndexRange(
                    Container.LIST, inverted(context), from(range.integer()), to(range.integer(), range.COLON()), span);
        }
        return listByContent(context, span);
    }

    private Segment listByContent(BgqlParser.ListSegmentContext context, Span span) {
        if (context instanceof BgqlParser.ListByValueContext value) {
            return new SingleSegment.Value(Container.LIST, scalar(value.scalar()), span);
        }
        if (context instanceof BgqlParser.ListValueListContext values) {
            return new MultipleSegment.ValueList(Container.LIST, inverted(context), scalars(values.scalar()), span);
        }
        if (context instanceof BgqlParser.ListValueRangeContext range) {
            return valueRange(Container.LIST, context, range.scalar(), span);
        }
        if (context instanceof BgqlParser.ListByRankContext rank) {
            return new SingleSegment.Rank(Container.LIST, literals.integer(rank.integer()), span);
        }
        if (context instanceof BgqlParser.ListRankRangeContext range) {
            return new MultipleSegment.RankRange(
                    Container.LIST, inverted(context), from(range.integer()), to(range.integer(), range.COLON()), span);
        }
        BgqlParser.ListRankRangeFromValueContext range = (BgqlParser.ListRankRangeFromValueContext) context;
        return new MultipleSegment.RankRangeFromValue(
                Container.LIST,
                inverted(context),
                from(range.integer()),
                to(range.integer(), range.COLON()),
                scalar(range.scalar()),
                span);
    }

    Segment map(BgqlParser.MapSegmentContext context, Span span) {
        if (context instanceof BgqlParser.MapItselfContext) {
            return new Segment.Designator(Container.MAP, span);
        }
        if (context instanceof BgqlParser.MapIndexContext index) {
            return new SingleSegment.Index(Container.MAP, literals.integer(index.integer()), span);
        }
        if (context instanceof BgqlParser.MapIndexRangeContext range) {
            return new MultipleSegment.IndexRange(
                    Container.MAP, inverted(context), from(range.integer()), to(range.integer(), range.COLON()), span);
        }
        if (context instanceof BgqlParser.MapIndexRangeFromKeyContext range) {
            return new MultipleSegment.IndexRangeFromKey(
                    inverted(context),
                    from(range.integer()),
                    to(range.integer(), range.COLON()),
                    plainKey(range.plainKey()),
                    span);
        }
        if (context instanceof BgqlParser.MapKeyRangeContext range) {
            List<BgqlParser.PlainKeyContext> ends = range.plainKey();
            return new MultipleSegment.KeyRange(
                    inverted(context),
                    plainKey(ends.get(0)),
                    ends.size() > 1 ? Optional.of(plainKey(ends.get(1))) : Optional.empty(),
                    span);
        }
        if (context instanceof BgqlParser.MapKeyListContext keys) {
            return new MultipleSegment.KeyList(
                    inverted(context),
                    keys.plainKey().stream().map(this::plainKey).toList(),
                    span);
        }
        return mapByContent(context, span);
    }

    private Segment mapByContent(BgqlParser.MapSegmentContext context, Span span) {
        if (context instanceof BgqlParser.MapByValueContext value) {
            return new SingleSegment.Value(Container.MAP, scalar(value.scalar()), span);
        }
        if (context instanceof BgqlParser.MapValueListContext values) {
            return new MultipleSegment.ValueList(Container.MAP, inverted(context), scalars(values.scalar()), span);
        }
        if (context instanceof BgqlParser.MapValueRangeContext range) {
            return valueRange(Container.MAP, context, range.scalar(), span);
        }
        if (context instanceof BgqlParser.MapByRankContext rank) {
            return new SingleSegment.Rank(Container.MAP, literals.integer(rank.integer()), span);
        }
        if (context instanceof BgqlParser.MapRankRangeContext range) {
            return new MultipleSegment.RankRange(
                    Container.MAP, inverted(context), from(range.integer()), to(range.integer(), range.COLON()), span);
        }
        BgqlParser.MapRankRangeFromValueContext range = (BgqlParser.MapRankRangeFromValueContext) context;
        return new MultipleSegment.RankRangeFromValue(
                Container.MAP,
                inverted(context),
                from(range.integer()),
                to(range.integer(), range.COLON()),
                scalar(range.scalar()),
                span);
    }

    private MultipleSegment valueRange(
            Container container, ParserRuleContext context, List<BgqlParser.ScalarContext> ends, Span span) {
        return new MultipleSegment.ValueRange(
                container,
                inverted(context),
                scalar(ends.get(0)),
                ends.size() > 1 ? Optional.of(scalar(ends.get(1))) : Optional.empty(),
                span);
    }

    private static boolean inverted(ParserRuleContext context) {
        return switch (context.getStart().getType()) {
            case BgqlLexer.LIST_NOT,
                    BgqlLexer.LIST_NOT_RANK,
                    BgqlLexer.LIST_NOT_VALUE,
                    BgqlLexer.MAP_NOT,
                    BgqlLexer.MAP_NOT_RANK,
                    BgqlLexer.MAP_NOT_VALUE -> true;
            default -> false;
        };
    }

    private Literal from(List<BgqlParser.IntegerContext> ends) {
        return literals.integer(ends.get(0));
    }

    private Optional<Literal> to(List<BgqlParser.IntegerContext> ends, TerminalNode colon) {
        return ends.size() > 1
                        && ends.get(1).getStart().getTokenIndex()
                                > colon.getSymbol().getTokenIndex()
                ? Optional.of(literals.integer(ends.get(1)))
                : Optional.empty();
    }

    private List<Literal> scalars(List<BgqlParser.ScalarContext> contexts) {
        return contexts.stream().map(this::scalar).toList();
    }

    private Literal scalar(BgqlParser.ScalarContext context) {
        Span span = Words.span(context);
        if (context.string() != null) {
            return words.string(context.string());
        }
        if (context.blob() != null) {
            return literals.blob(context.blob());
        }
        if (context.integer() != null) {
            return literals.integer(context.integer());
        }
        if (context.FLOAT() != null) {
            return new Literal.Real(Double.parseDouble(words.text(span).replace(" ", "")), span);
        }
        return bareWord(context.getStart().getType(), span);
    }

    private Literal plainKey(BgqlParser.PlainKeyContext context) {
        if (context.string() != null) {
            return words.string(context.string());
        }
        if (context.blob() != null) {
            return literals.blob(context.blob());
        }
        if (context.word() == null && context.DIGIT_WORD() == null) {
            return LiteralBuilder.number(context.getStart());
        }
        return bareWord(context.getStart().getType(), Words.span(context));
    }

    /** A bare word is a string, but for those that look like values of their own: a guess could select the wrong thing. */
    private Literal bareWord(int token, Span span) {
        String text = words.text(span);
        return switch (token) {
            case BgqlLexer.TRUE, BgqlLexer.FALSE, BgqlLexer.NULL ->
                throw Words.wrong(span, "'" + text + "' is a reserved word here", "quote it: '" + text + "'");
            default -> new Literal.Text(text, span);
        };
    }
}
