package io.bgql.parse;

import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Outline.Mention;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.NotSetTransition;

/** Reads the statements of a text as far as each can be followed, noting what its names stand for. */
final class Outlines {
    private final List<Token> tokens;
    private final List<Mention> mentions = new ArrayList<>();

    private Outlines(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Outline> of(String text) {
        List<Outline> outlines = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : Splitter.statement(Source.of(text)).tokens()) {
            if (token.getType() != BgqlLexer.END && token.getType() != BgqlLexer.RAW_END) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                outlines.add(new Outlines(List.copyOf(statement)).read(false));
                statement.clear();
            }
        }
        if (!statement.isEmpty()) {
            boolean touches = statement.get(statement.size() - 1).getStopIndex() + 1 == text.length();
            outlines.add(new Outlines(List.copyOf(statement)).read(touches));
        }
        return List.copyOf(outlines);
    }

    private Outline read(boolean beingTyped) {
        Walk walk = Walk.over(BgqlParser.RULE_oneStatement, tokens, this::note);
        boolean maybeMore = beingTyped && walk.position() == tokens.size() - 1;
        Optional<Span> wrong =
                walk.isWrong() && !maybeMore ? Optional.of(Words.span(tokens.get(walk.position()))) : Optional.empty();
        Span first = Words.span(tokens.get(0));
        Span last = Words.span(tokens.get(tokens.size() - 1));
        return new Outline(first.to(last), mentions, wrong);
    }

    /** A keyword where only a name may stand is a name. */
    private void note(int position, List<Walk.Step> taking) {
        Token token = tokens.get(position);
        boolean varies = Lexemes.fixedText(token.getType()).isEmpty();
        if (!varies && !taking.stream().allMatch(Outlines::takesAnyWord)) {
            return;
        }
        int before = position == 0 ? Token.EOF : tokens.get(position - 1).getType();
        Places places = new Places(before);
        for (Walk.Step step : taking) {
            Optional<Kind> kind =
                    places.of(step.frame()).stream().filter(Outlines::isName).findFirst();
            if (kind.isPresent()) {
                add(kind.get(), token);
                return;
            }
        }
    }

    private static boolean takesAnyWord(Walk.Step step) {
        return step.frame().rule() == BgqlParser.RULE_name || step.transition() instanceof NotSetTransition;
    }

    private static boolean isName(Kind kind) {
        return switch (kind) {
            case VALUE, NUMBER, DURATION, TIME -> false;
            default -> true;
        };
    }

    /** Names such as {@code my-set} are several tokens that touch. */
    private void add(Kind kind, Token token) {
        Span span = Words.span(token);
        if (!mentions.isEmpty()) {
            Mention last = mentions.get(mentions.size() - 1);
            if (last.kind() == kind && last.span().end() == span.start()) {
                mentions.set(
                        mentions.size() - 1,
                        new Mention(
                                kind, last.name() + token.getText(), last.span().to(span)));
                return;
            }
        }
        mentions.add(new Mention(kind, Words.unquoted(token.getText()), span));
    }
}
