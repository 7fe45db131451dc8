package io.bgql.parse;

import io.bgql.syntax.DataStatement;
import io.bgql.syntax.DataStatement.Column;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SELECT, INSERT and UPSERT. */
final class DataBuilder {
    private final Words words;
    private final OptionBuilder options;
    private final SelectionBuilder selections;
    private final ExpressionBuilder columns;
    private final ExpressionBuilder values;

    DataBuilder(Words words, LiteralBuilder literals, OptionBuilder options, SelectionBuilder selections) {
        this.words = words;
        this.options = options;
        this.selections = selections;
        this.columns = ExpressionBuilder.ofColumns(words, literals);
        this.values = ExpressionBuilder.ofPredicates(words, literals);
    }

    DataStatement build(BgqlParser.DataStatementContext context) {
        return context.select() != null
                ? select(context.select(), Words.span(context))
                : insert(context.insert(), Words.span(context));
    }

    private DataStatement select(BgqlParser.SelectContext context, Span span) {
        return new DataStatement.Select(
                context.column().stream().map(this::column).toList(),
                words.target(context.target()),
                selections.build(context.where()),
                options.build(context.options_()),
                BackgroundBuilder.limit(context.limit()),
                span);
    }

    private Column column(BgqlParser.ColumnContext context) {
        Span span = Words.span(context);
        if (context instanceof BgqlParser.AllBinsContext) {
            return new Column.AllBins(span);
        }
        if (context instanceof BgqlParser.CountAllContext) {
            return new Column.Count(span);
        }
        if (context instanceof BgqlParser.MetadataColumnContext metadata) {
            return new Column.Metadata(kind(metadata), alias(metadata.alias()), span);
        }
        BgqlParser.ValueColumnContext value = (BgqlParser.ValueColumnContext) context;
        Expression expression = columns.build(value.expression());
        Optional<Name> name = alias(value.alias());
        return new Column.Value(
                expression, name.isPresent() || isBin(expression) ? name : Optional.of(asWritten(span)), span);
    }

    private static boolean isBin(Expression expression) {
        return expression instanceof Reference.BareName
                || (expression instanceof Reference.Path path
                        && path.segments().isEmpty()
                        && path.function().isEmpty());
    }

    /** What is computed goes by its text where no name is given. */
    private Name asWritten(Span span) {
        return new Name(words.text(span), span);
    }

    private static Column.Kind kind(BgqlParser.MetadataColumnContext context) {
        return switch (context.getStart().getType()) {
            case BgqlLexer.PK -> Column.Kind.PK;
            case BgqlLexer.DIGEST -> Column.Kind.DIGEST;
            case BgqlLexer.GENERATION -> Column.Kind.GENERATION;
            default -> Column.Kind.TTL;
        };
    }

    private Optional<Name> alias(BgqlParser.@Nullable AliasContext context) {
        return Optional.ofNullable(context).map(words::name);
    }

    private DataStatement insert(BgqlParser.InsertContext context, Span span) {
        return new DataStatement.Insert(
                context.UPSERT() != null,
                words.target(context.target()),
                context.bin().stream().map(words::name).toList(),
                context.row().stream().map(this::row).toList(),
                options.build(context.options_()),
                span);
    }

    private DataStatement.Row row(BgqlParser.RowContext context) {
        List<Expression> row = values.items(context);
        return new DataStatement.Row(row.get(0), row.subList(1, row.size()), Words.span(context));
    }
}
