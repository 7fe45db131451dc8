package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.SchemaStatement.Subject;
import io.bgql.syntax.Span;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Statements about namespaces, sets, indexes, modules and nodes. */
final class SchemaBuilder {
    private final Words words;
    private final PathBuilder paths;
    private final ExpressionBuilder expressions;

    SchemaBuilder(Words words, LiteralBuilder literals) {
        this.words = words;
        this.paths = new PathBuilder(words, literals);
        this.expressions = ExpressionBuilder.ofPredicates(words, literals);
    }

    SchemaStatement build(BgqlParser.SchemaStatementContext context) {
        Span span = Words.span(context);
        if (context.show() != null) {
            return show(context.show(), span);
        }
        if (context.describe() != null) {
            return context.describe().target() != null
                    ? new SchemaStatement.Describe(
                            words.target(context.describe().target()), span)
                    : new SchemaStatement.DescribeModule(
                            module(context.describe().moduleFile()), span);
        }
        if (context.registerModule() != null) {
            return new SchemaStatement.RegisterModule(
                    words.string(context.registerModule().string()), span);
        }
        if (context.dropModule() != null) {
            return new SchemaStatement.DropModule(module(context.dropModule().moduleFile()), span);
        }
        if (context.info() != null) {
            return new SchemaStatement.Info(words.string(context.info().string()), span);
        }
        return change(context, span);
    }

    private SchemaStatement change(BgqlParser.SchemaStatementContext context, Span span) {
        if (context.createIndex() != null) {
            return createIndex(context.createIndex(), span);
        }
        if (context.dropIndex() != null) {
            return new SchemaStatement.DropIndex(
                    words.name(context.dropIndex().indexName().name()),
                    words.name(context.dropIndex().namespace().name()),
                    span);
        }
        if (context.truncate() != null) {
            return new SchemaStatement.Truncate(
                    words.target(context.truncate().target()), before(context.truncate()), span);
        }
        BgqlParser.AlterNamespaceContext alter = context.alterNamespace();
        return new SchemaStatement.AlterNamespace(
                words.name(alter.namespace().name()),
                alter.setting().stream().map(this::setting).toList(),
                span);
    }

    private SchemaStatement show(BgqlParser.ShowContext context, Span span) {
        Subject subject =
                switch (((TerminalNode) context.getChild(1)).getSymbol().getType()) {
                    case BgqlLexer.NAMESPACES -> Subject.NAMESPACES;
                    case BgqlLexer.SETS -> Subject.SETS;
                    case BgqlLexer.INDEXES -> Subject.INDEXES;
                    case BgqlLexer.MODULES -> Subject.MODULES;
                    default -> Subject.NODES;
                };
        return new SchemaStatement.Show(subject, namespace(context.name()), span);
    }

    Optional<Name> namespace(BgqlParser.@Nullable NameContext context) {
        return Optional.ofNullable(context).map(words::name);
    }

    /** {@code name}, {@code name.lua} or either in quotes, without {@code .lua}. */
    Name module(BgqlParser.ModuleFileContext context) {
        Name name = words.name(context);
        String text = name.text();
        return text.endsWith(".lua") ? new Name(text.substring(0, text.length() - ".lua".length()), name.span()) : name;
    }

    private Optional<SchemaStatement.Time> before(BgqlParser.TruncateContext context) {
        if (context.string() != null) {
            Literal.Text text = words.string(context.string());
            return Optional.of(new SchemaStatement.Time.At(text.value(), text.span()));
        }
        if (context.duration() == null) {
            return Optional.empty();
        }
        Span span = Words.span(context.duration());
        return Optional.of(new SchemaStatement.Time.Ago(
                Durations.duration(context.duration().getText(), span), span));
    }

    private SchemaStatement createIndex(BgqlParser.CreateIndexContext context, Span span) {
        boolean isExpression = context.expression() != null;
        Expression subject = isExpression ? expressions.build(context.expression()) : paths.place(context.place());
        return new SchemaStatement.CreateIndex(
                words.name(context.indexName().name()),
                words.target(context.target()),
                subject,
                isExpression,
                word(context.STRING_TYPE(), context.NUMERIC(), context.GEO2DSPHERE(), context.BLOB_TYPE()),
                word(context.LIST(), context.MAPKEYS(), context.MAPVALUES()),
                span);
    }

    private Optional<Name> word(@Nullable TerminalNode... alternatives) {
        for (TerminalNode alternative : alternatives) {
            if (alternative != null) {
                Token token = alternative.getSymbol();
                return Optional.of(new Name(token.getText(), Words.span(token)));
            }
        }
        return Optional.empty();
    }

    private SchemaStatement.Setting setting(BgqlParser.SettingContext context) {
        return new SchemaStatement.Setting(words.name(context.name()), expressions.build(context.expression()));
    }
}
