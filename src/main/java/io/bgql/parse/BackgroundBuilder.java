package io.bgql.parse;

import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Change;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.LookAheadStatement;
import io.bgql.syntax.Option;
import io.bgql.syntax.Selection;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** UPDATE, DELETE, TOUCH, EXECUTE, and the statements that look ahead at them. */
final class BackgroundBuilder {
    private final Words words;
    private final OptionBuilder options;
    private final SelectionBuilder selections;
    private final ExpressionBuilder values;
    private final ExpressionBuilder arguments;
    private final OperandBuilder invocations;
    private final PathBuilder paths;

    BackgroundBuilder(Words words, LiteralBuilder literals, OptionBuilder options, SelectionBuilder selections) {
        this.words = words;
        this.options = options;
        this.selections = selections;
        this.values = ExpressionBuilder.ofChanges(words, literals);
        this.arguments = ExpressionBuilder.ofPredicates(words, literals);
        this.invocations = new OperandBuilder(words, literals, values, true);
        this.paths = new PathBuilder(words, literals);
    }

    /** Anything but an EXPLAIN, which takes other statements too. */
    LookAheadStatement build(BgqlParser.LookAheadContext context) {
        Span span = Words.span(context);
        if (context.dryRun() != null) {
            return new LookAheadStatement.DryRun(build(context.dryRun().backgroundStatement()), span);
        }
        if (context.estimate() != null) {
            return new LookAheadStatement.Estimate(build(context.estimate().backgroundStatement()), span);
        }
        BgqlParser.BackgroundStatementContext previewed = context.preview().backgroundStatement();
        return new LookAheadStatement.Preview(statement(previewed), limit(limitOf(previewed)), span);
    }

    /** A statement that is to be carried out, or looked at whole: it can have no LIMIT. */
    BackgroundStatement build(BgqlParser.BackgroundStatementContext context) {
        BgqlParser.LimitContext limit = limitOf(context);
        if (limit != null) {
            throw Words.wrong(
                    Words.span(limit),
                    "the servers know no LIMIT for a job",
                    "WITH (stages = (1%, 10%, rest)) changes a part first, PREVIEW … LIMIT n looks at some records");
        }
        return statement(context);
    }

    private BackgroundStatement statement(BgqlParser.BackgroundStatementContext context) {
        Span span = Words.span(context);
        if (context.update() != null) {
            BgqlParser.UpdateContext update = context.update();
            List<Change> changes = update.change().stream().map(this::change).toList();
            return new BackgroundStatement.Update(
                    words.target(update.target()),
                    changes,
                    selection(update.where(), update.jobOptions()),
                    options(update.jobOptions()),
                    inBackground(update.jobOptions()),
                    span);
        }
        if (context.delete() != null) {
            BgqlParser.DeleteContext delete = context.delete();
            return new BackgroundStatement.Delete(
                    words.target(delete.target()),
                    selection(delete.where(), delete.jobOptions()),
                    options(delete.jobOptions()),
                    inBackground(delete.jobOptions()),
                    span);
        }
        if (context.touch() != null) {
            BgqlParser.TouchContext touch = context.touch();
            return new BackgroundStatement.Touch(
                    words.target(touch.target()),
                    selection(touch.where(), touch.jobOptions()),
                    options(touch.jobOptions()),
                    inBackground(touch.jobOptions()),
                    span);
        }
        return execute(context.execute(), span);
    }

    private BackgroundStatement execute(BgqlParser.ExecuteContext context, Span span) {
        List<Expression> given =
                context.expression().stream().map(arguments::build).toList();
        return new BackgroundStatement.Execute(
                words.name(context.module().name()),
                words.name(context.functionName()),
                given,
                words.target(context.target()),
                selection(context.where(), context.jobOptions()),
                options(context.jobOptions()),
                inBackground(context.jobOptions()),
                span);
    }

    private Change change(BgqlParser.ChangeContext context) {
        Span span = Words.span(context);
        if (context instanceof BgqlParser.AssignmentContext assignment) {
            return new Change.Assign(paths.place(assignment.place()), values.build(assignment.expression()), span);
        }
        BgqlParser.InvocationContext invocation = (BgqlParser.InvocationContext) context;
        return new Change.Invoke(
                paths.place(invocation.place()),
                words.name(invocation.word()),
                invocations.arguments(invocation.arguments()),
                span);
    }

    private Selection selection(BgqlParser.@Nullable WhereContext where, BgqlParser.JobOptionsContext jobOptions) {
        Selection selection = selections.build(where);
        if (!(selection instanceof Selection.Scan) && inBackground(jobOptions)) {
            throw Words.wrong(
                    Words.span(jobOptions.inBackground()),
                    "records are changed by key in the foreground",
                    "leave IN BACKGROUND out");
        }
        return selection;
    }

    private List<Option> options(BgqlParser.JobOptionsContext context) {
        return options.build(context.options_());
    }

    private static boolean inBackground(BgqlParser.JobOptionsContext context) {
        return context.inBackground() != null;
    }

    private static BgqlParser.@Nullable LimitContext limitOf(BgqlParser.BackgroundStatementContext context) {
        if (context.update() != null) {
            return context.update().jobOptions().limit();
        }
        if (context.delete() != null) {
            return context.delete().jobOptions().limit();
        }
        return context.touch() != null
                ? context.touch().jobOptions().limit()
                : context.execute().jobOptions().limit();
    }

    static Optional<Literal.Int> limit(BgqlParser.@Nullable LimitContext context) {
        return Optional.ofNullable(context)
                .map(limit -> new Literal.Int(
                        new BigInteger(limit.INTEGER().getText()),
                        Words.span(limit.INTEGER().getSymbol())));
    }
}
