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
import org.antlr.v4.runtime.Token;

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
        return new Reference.Path(bin, segments(steps), end, span);
    }

    Reference.Path place(BgqlParser.PlaceContext context) {
        return path(words.name(context.bin()), context.segment(), Optional.empty(), Words.span(context));
    }

    private List<Segment> segments(List<BgqlParser.SegmentContext> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>(steps.size() + 1);
        for (BgqlParser.SegmentContext step : steps) {
            Span span = Words.span(step);
            if (step.mapSegment() != null) {
                segments.add(selectors.map(step.mapSegment(), span));
            } else if (step.listSegment() != null) {
                segments.add(selectors.list(step.listSegment(), span));
            } else if (step.key().FLOAT() != null) {
                segments.addAll(twoKeys(step.key().getStart()));
            } else {
                segments.add(new SingleSegment.Key(key(step.key()), span));
            }
        }
        return segments;
    }

    /** In {@code $.a.1.5} the lexer sees the number 1.5, but they are two keys. */
    private List<Segment> twoKeys(Token number) {
        String text = number.getText();
        int point = text.indexOf('.');
        Span whole = Words.span(number);
        if (point < 0 || !text.substring(point + 1).chars().allMatch(Character::isDigit)) {
            throw Words.wrong(whole, "a key of a map is an integer, a string or a blob", "quote it: '" + text + "'");
        }
        Span first = new Span(whole.start(), whole.start() + point);
        Span second = new Span(first.end() + 1, whole.end());
        return List.of(
                new SingleSegment.Key(digits(text.substring(0, point), first), first),
                new SingleSegment.Key(digits(text.substring(point + 1), second), second));
    }

    private static Literal digits(String digits, Span span) {
        return new Literal.Int(new BigInteger(digits), span);
    }

    private Literal key(BgqlParser.KeyContext context) {
        Span span = Words.span(context);
        if (context.string() != null) {
            return words.string(context.string());
        }
        if (context.blob() != null) {
            return literals.blob(context.blob());
        }
        if (context.INTEGER() != null || context.HEXADECIMAL() != null || context.BINARY() != null) {
            Literal.Int number = (Literal.Int) LiteralBuilder.number(context.getStop());
            return new Literal.Int(
                    context.MINUS() == null ? number.value() : number.value().negate(), span);
        }
        return new Literal.Text(words.text(span), span);
    }
}
