package io.bgql.parse;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import io.bgql.syntax.Target;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The smallest parts of a tree: places, names and quoted things of one source, whose offsets the tokens count. */
final class Words {
    private final Source source;

    Words(Source source) {
        this.source = source;
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    static Span span(ParserRuleContext context) {
        return span(context.getStart()).to(span(context.getStop()));
    }

    String text(Span span) {
        return source.text().substring(span.start(), span.end());
    }

    static StatementException wrong(Span span, String message, String hint) {
        return new StatementException(
                Diagnostic.at(span, Diagnostic.Code.SYNTAX, message).hinting(hint));
    }

    Name name(ParserRuleContext context) {
        Span span = span(context);
        return new Name(unquoted(text(span)), span);
    }

    Name name(BgqlParser.NameContext context) {
        if (context.QUOTED() == null) {
            int end = context.getStart().getStartIndex();
            for (int i = 0; i < context.getChildCount(); i++) {
                Token start = start(context.getChild(i));
                if (start.getStartIndex() != end) {
                    throw wrong(span(context), "a name cannot hold blanks", "put it in double quotes");
                }
                end = stop(context.getChild(i)).getStopIndex() + 1;
            }
        }
        return name((ParserRuleContext) context);
    }

    private static Token start(ParseTree tree) {
        return tree instanceof ParserRuleContext rule ? rule.getStart() : ((TerminalNode) tree).getSymbol();
    }

    private static Token stop(ParseTree tree) {
        return tree instanceof ParserRuleContext rule ? rule.getStop() : ((TerminalNode) tree).getSymbol();
    }

    Target target(BgqlParser.TargetContext context) {
        return new Target(
                name(context.namespace().name()),
                Optional.ofNullable(context.set()).map(set -> name(set.name())));
    }

    Literal.Text string(BgqlParser.StringContext context) {
        Span span = span(context);
        String text = text(span);
        return new Literal.Text(unquoted(text), text.startsWith("\""), span);
    }

    /** The text without its quotes, if it has any, and with doubled quotes made single. */
    static String unquoted(String text) {
        if (text.length() < 2 || (text.charAt(0) != '\'' && text.charAt(0) != '"')) {
            return text;
        }
        String quote = text.substring(0, 1);
        String inner = text.substring(1, text.length() - 1);
        return inner.contains(quote) ? inner.replace(quote + quote, quote) : inner;
    }
}
