package io.bgql.parse;

import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Bins and what is selected inside them. */
final class PathBuilder {
    private final Words words;
    private final LiteralBuilder literals;
    private final SelectorBuilder selectors;

    PathBuilder(Words words, LiteralBuilder literals) {
        this.words = words;
        this.literals = literals;
        this.selectors = new SelectorBuilder(words, literals);
    }

    Reference.Path path(
            Name bin, List<BgqlParser.SegmentContext> steps, Optional<Reference.PathFunction> end, Span span) {
        List<Segment> segments = new ArrayList<>(steps.size() + 1);
        steps.forEach(step -> add(step, segments));
        return new Reference.Path(bin, segments, end, span);
    }

    Reference.Path place(BgqlParser.PlaceContext context) {
        return path(words.name(context.bin()), context.segment(), Optional.empty(), Words.span(context));
    }

    /** The steps that stand among the children from one place up to another. */
    List<Segment> segments(ParserRuleContext context, int from, int to) {
        if (from == to) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>(to - from + 1);
        for (int i = from; i < to; i++) {
            add((BgqlParser.SegmentContext) context.getChild(i), segments);
        }
        return segments;
    }

    private void add(BgqlParser.SegmentContext step, List<Segment> segments) {
        Span span = Words.span(step);
        ParseTree what = step.getChild(1);
        if (what instanceof BgqlParser.MapSegmentContext map) {
            segments.add(selectors.map(map, span));
        } else if (what instanceof BgqlParser.ListSegmentContext list) {
            segments.add(selectors.list(list, span));
        } else {
            BgqlParser.KeyContext key = (BgqlParser.KeyContext) what;
            if (key.getStop().getType() == BgqlLexer.FLOAT) {
                segments.addAll(twoKeys(key));
            } else {
                segments.add(new SingleSegment.Key(key(key), span));
            }
        }
    }

    /** In {@code $.a.1.5} the lexer sees the number 1.5, but they are two keys. */
    private List<Segment> twoKeys(BgqlParser.KeyContext key) {
        Token number = key.getStop();
        String text = number.getText();
        int point = text.indexOf('.');
        Span whole = Words.span(number);
        if (point < 0 || !text.substring(point + 1).chars().allMatch(Character::isDigit)) {
            throw Words.wrong(whole, "a key of a map is an integer, a string or a blob", "quote it: '" + text + "'");
        }
        Span first = new Span(key.getStart().getStartIndex(), whole.start() + point);
        Span second = new Span(first.end() + 1, whole.end());
        return List.of(
                new SingleSegment.Key(signed(key, new BigInteger(text.substring(0, point)), first), first),
                new SingleSegment.Key(new Literal.Int(new BigInteger(text.substring(point + 1)), second), second));
    }

    private static Literal signed(BgqlParser.KeyContext context, BigInteger digits, Span span) {
        return new Literal.Int(context.MINUS() == null ? digits : digits.negate(), span);
    }

    private Literal key(BgqlParser.KeyContext context) {
        Span span = Words.span(context);
        return switch (context.getStop().getType()) {
            case BgqlLexer.STRING, BgqlLexer.QUOTED -> words.string(context.string());
            case BgqlLexer.HEX_BLOB, BgqlLexer.BASE64_BLOB -> literals.blob(context.blob());
            case BgqlLexer.INTEGER, BgqlLexer.HEXADECIMAL, BgqlLexer.BINARY ->
                signed(context, ((Literal.Int) LiteralBuilder.number(context.getStop())).value(), span);
            default -> new Literal.Text(words.text(span), span);
        };
    }
}
