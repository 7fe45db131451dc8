package io.bgql.plan;

import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.expression.Names;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans what a SELECT shows. */
final class ColumnPlanner {
    /** What an element of a list or a map can be; a sketch in one comes as a blob. */
    private static final List<Type> OF_ELEMENTS =
            List.of(Type.STRING, Type.INT, Type.FLOAT, Type.BOOL, Type.LIST, Type.MAP, Type.BLOB, Type.GEO);

    private final SampledBins bins;
    private final Compiler compiler;
    private final boolean byKey;
    private final List<Note> notes;

    /** What is worth knowing about the columns is added to the notes. */
    ColumnPlanner(SampledBins bins, Map<String, Literal> parameters, boolean byKey, List<Note> notes) {
        this.bins = bins;
        this.byKey = byKey;
        this.compiler = new Compiler(bins, parameters);
        this.notes = notes;
    }

    Projection projection(List<DataStatement.Column> columns) {
        List<Projection.Column> shown = new ArrayList<>(columns.size());
        for (DataStatement.Column column : columns) {
            if (column instanceof DataStatement.Column.Count count) {
                if (columns.size() > 1) {
                    throw Refusal.refused(
                            count.span(), "COUNT(*) stands alone", "other columns have no one value for all records");
                }
                return new Projection.Count("count");
            }
            shown.add(column(column));
        }
        return new Projection.Columns(shown);
    }

    private Projection.Column column(DataStatement.Column column) {
        if (column instanceof DataStatement.Column.Metadata metadata) {
            String word = metadata.kind().name().toLowerCase(Locale.ROOT);
            return new Projection.Metadata(
                    metadata.kind(), metadata.alias().map(Name::text).orElse(word));
        }
        if (column instanceof DataStatement.Column.Value value) {
            Optional<Name> bin = bin(value.expression());
            String title = value.alias().or(() -> bin).map(Name::text).orElse("value");
            return bin.isPresent()
                    ? new Projection.BinValue(noted(bin.get()), title)
                    : new Projection.Computed(readings(value.expression()), title);
        }
        return new Projection.AllBins();
    }

    private String noted(Name name) {
        String bin = Names.bin(name);
        noteUnseen(bin, name.span());
        return bin;
    }

    private static Optional<Name> bin(Expression expression) {
        if (expression instanceof Reference.BareName bare) {
            return Optional.of(bare.name());
        }
        return expression instanceof Reference.Path path
                        && path.segments().isEmpty()
                        && path.function().isEmpty()
                ? Optional.of(path.bin())
                : Optional.empty();
    }

    /** An element may be of another type in each record, and an expression reads only the type it asks for. */
    private List<Compiled> readings(Expression expression) {
        boolean open = expression instanceof Reference.Path path
                && path.function().isEmpty()
                && picksOne(path.segments().get(path.segments().size() - 1));
        if (!open) {
            return List.of(noted(compiler.value(expression)));
        }
        Reference.Path path = (Reference.Path) expression;
        noteUnseen(Names.bin(path.bin()), path.bin().span());
        return OF_ELEMENTS.stream()
                .map(type -> compiler.value(typed(path, type)))
                .toList();
    }

    private static boolean picksOne(Segment last) {
        return last instanceof SingleSegment && !(last instanceof SingleSegment.Value);
    }

    private static Reference.Path typed(Reference.Path path, Type type) {
        Span end = new Span(path.span().end(), path.span().end());
        Reference.Argument argument = new Reference.Argument(
                Optional.of(new Name("type", end)), new Reference.BareName(new Name(type.name(), end), end));
        Reference.PathFunction get = new Reference.PathFunction(new Name("get", end), List.of(argument), end);
        return new Reference.Path(path.bin(), path.segments(), Optional.of(get), path.span());
    }

    private Compiled noted(Compiled compiled) {
        notes.addAll(compiled.notes());
        compiled.bins().forEach((bin, span) -> {
            noteUnseen(bin, span);
            bins.mixed(bin, span, "where it is of another type than read here, there is no value")
                    .ifPresent(notes::add);
        });
        return compiled;
    }

    /** A record that is asked for by its key may be the one that has it. */
    private void noteUnseen(String bin, Span span) {
        if (!byKey) {
            bins.unseen(bin, span).ifPresent(notes::add);
        }
    }
}
