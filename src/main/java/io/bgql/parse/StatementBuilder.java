package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.LookAheadStatement;
import io.bgql.syntax.Name;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/** The tree of one statement, out of ANTLR's; what the grammar lets through and the language does not is refused here. */
final class StatementBuilder {
    private final Words words;
    private final BackgroundBuilder background;
    private final JobBuilder jobs;
    private final DataBuilder data;
    private final SchemaBuilder schema;

    StatementBuilder(Source source) {
        this.words = new Words(source);
        LiteralBuilder literals = new LiteralBuilder(words);
        OptionBuilder options = new OptionBuilder(words);
        SelectionBuilder selections = new SelectionBuilder(words, literals);
        this.background = new BackgroundBuilder(words, literals, options, selections);
        this.jobs = new JobBuilder(words, literals, options);
        this.data = new DataBuilder(words, literals, options, selections);
        this.schema = new SchemaBuilder(words, literals);
    }

    /** The expression that the source is. */
    static Expression expression(Source source, BgqlParser.OneExpressionContext context) {
        Words words = new Words(source);
        return ExpressionBuilder.ofPredicates(words, new LiteralBuilder(words)).build(context.expression());
    }

    /** Nothing where the source holds no statement. */
    Optional<Statement> build(BgqlParser.OneStatementContext context) {
        if (context.backslash() != null) {
            return Optional.of(backslash(context.backslash()));
        }
        return Optional.ofNullable(context.statement()).map(this::build);
    }

    private Statement build(BgqlParser.StatementContext context) {
        if (context.backgroundStatement() != null) {
            return background.build(context.backgroundStatement());
        }
        if (context.lookAhead() != null) {
            return build(context.lookAhead());
        }
        if (context.jobStatement() != null) {
            return jobs.build(context.jobStatement());
        }
        if (context.dataStatement() != null) {
            return data.build(context.dataStatement());
        }
        if (context.schemaStatement() != null) {
            return schema.build(context.schemaStatement());
        }
        return build(context.shellStatement());
    }

    private Statement build(BgqlParser.LookAheadContext context) {
        if (context.explain() == null) {
            return background.build(context);
        }
        BgqlParser.BackgroundStatementContext job = context.explain().backgroundStatement();
        Statement explained = job != null
                ? background.build(job)
                : data.build(context.explain().dataStatement());
        return new LookAheadStatement.Explain(explained, Words.span(context));
    }

    private Statement build(BgqlParser.ShellStatementContext context) {
        Span span = Words.span(context);
        if (context.help() != null) {
            String topic = context.help().anyWord().stream()
                    .map(word -> word.getText())
                    .collect(Collectors.joining(" "));
            return new ShellStatement.Help(topic.isEmpty() ? Optional.empty() : Optional.of(topic), span);
        }
        if (context.exit() != null) {
            return new ShellStatement.Exit(span);
        }
        return new ForeignBuilder(words, jobs, schema).build(context.foreign());
    }

    private ShellStatement.Backslash backslash(BgqlParser.BackslashContext context) {
        Token command = context.BACKSLASH().getSymbol();
        Span start = Words.span(command);
        Name name = new Name(command.getText().substring(1), start);
        if (context.RAW_TEXT() == null) {
            return new ShellStatement.Backslash(name, "", new Span(start.end(), start.end()), start);
        }
        Span raw = Words.span(context.RAW_TEXT().getSymbol());
        String argument = words.text(raw).stripTrailing();
        Span place = new Span(raw.start(), raw.start() + argument.length());
        return new ShellStatement.Backslash(name, argument, place, start.to(place));
    }
}
