package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import io.bgql.expression.Catalog;
import io.bgql.expression.Constants;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.expression.Suggestion;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Selection;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans one background statement. Used once. */
final class BackgroundPlanner implements BackgroundStatement.Visitor<BackgroundPlan> {
    private static final Set<String> OPTIONS = Set.of("ttl", "rps", "durable", "index", "on_partial", "max_failed", "stages");
    private static final Set<String> LATER = Set.of("create");

    private final Catalog catalog;
    private final Map<String, Literal> parameters;
    private final Constants constants;
    private final List<Note> notes = new ArrayList<>();

    BackgroundPlanner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.constants = new Constants(parameters);
    }

    BackgroundPlan plan(BackgroundStatement statement) {
        return statement.accept(this);
    }

    @Override
    public BackgroundPlan visit(BackgroundStatement.Update statement) {
        Place place = place(statement, Verb.UPDATE);
        SampledBins bins = new SampledBins(catalog, place);
        Condition condition = Condition.of(statement.selection().predicate(), bins, parameters);
        Changes changes = new Changes(bins, parameters, notes);
        statement.changes().forEach(changes::add);
        return plan(statement, place, new Work.Operations(changes.steps()), condition, bins, Verb.UPDATE);
    }

    @Override
    public BackgroundPlan visit(BackgroundStatement.Delete statement) {
        Work work = single(Operation.delete(), "delete", statement.span());
        return plain(statement, work, Verb.DELETE);
    }

    @Override
    public BackgroundPlan visit(BackgroundStatement.Touch statement) {
        Work work = single(Operation.touch(), "touch", statement.span());
        return plain(statement, work, Verb.TOUCH);
    }

    @Override
    public BackgroundPlan visit(BackgroundStatement.Execute statement) {
        List<Value> arguments = new ArrayList<>(statement.arguments().size());
        for (Expression argument : statement.arguments()) {
            arguments.add(constants
                    .value(argument)
                    .orElseThrow(() -> Refusal.type(argument.span(), "the arguments of a function are literals")));
        }
        String module = module(statement.module());
        Work work = new Work.FunctionCall(module, statement.function().text(), arguments);
        return plain(statement, work, Verb.EXECUTE);
    }

    private String module(Name name) {
        String text = name.text();
        String module = text.endsWith(".lua") ? text.substring(0, text.length() - ".lua".length()) : text;
        List<String> modules = catalog.modules();
        if (modules.contains(module)) {
            return module;
        }
        String message = "there is no module " + module;
        throw Suggestion.of(module, modules)
                .map(near -> Refusal.name(name.span(), message, "did you mean " + near + "?"))
                .orElseGet(() -> Refusal.name(name.span(), message, "register it with REGISTER MODULE"));
    }

    private static Work single(Operation operation, String words, Span span) {
        return new Work.Operations(List.of(new Work.Step(operation, words, span)));
    }

    private BackgroundPlan plain(BackgroundStatement statement, Work work, Verb verb) {
        Place place = place(statement, verb);
        SampledBins bins = new SampledBins(catalog, place);
        Condition condition = Condition.of(statement.selection().predicate(), bins, parameters);
        return plan(statement, place, work, condition, bins, verb);
    }

    private Place place(BackgroundStatement statement, Verb verb) {
        if (statement.selection() instanceof Selection.ByKey byKey) {
            throw Refusal.notYet(byKey.span(), verb + " by key");
        }
        if (statement.selection() instanceof Selection.ByDigest byDigest) {
            throw Refusal.notYet(byDigest.span(), verb + " by digest");
        }
        return Place.existing(statement.target(), catalog);
    }

    private BackgroundPlan plan(
            BackgroundStatement statement,
            Place place,
            Work work,
            Condition condition,
            SampledBins bins,
            Verb verb) {
        Options options = Options.of(statement.options(), verb.name(), verb.options(), LATER);
        Conduct conduct = new ConductOptions(statement, bins, parameters).read();
        notes.addAll(condition.notes());
        int ttl = options.ttlOr(verb.usualTtl());
        noteTtl(statement, place, options, ttl);
        BackgroundPlan plan = new BackgroundPlan(
                place.name(),
                place.set(),
                work,
                condition.compiled(),
                Optional.empty(),
                ttl,
                options.rps(place.namespace().backgroundMaxRps(), ": background-query-max-rps is the bound"),
                options.durable(),
                conduct,
                cautions(statement, place, condition, ttl),
                notes);
        return conduct.once().map(plan::marking).orElse(plan);
    }

    private void noteTtl(BackgroundStatement statement, Place place, Options options, int ttl) {
        if (statement instanceof BackgroundStatement.Delete) {
            options.ttlSpan().ifPresent(span -> notes.add(Note.at(span, "a deleted record has no time to live")));
        } else if (ttl > 0 && !place.namespace().expires()) {
            options.ttlSpan()
                    .ifPresent(span -> notes.add(Note.at(
                            span,
                            "nothing expires in namespace " + place.name()
                                    + " (its nsup-period is 0): every record would fail")));
        }
    }

    private Set<Caution> cautions(BackgroundStatement statement, Place place, Condition condition, int ttl) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        if (condition.everything()) {
            cautions.add(Caution.EVERY_RECORD);
            if (statement instanceof BackgroundStatement.Delete) {
                cautions.add(Caution.DELETES_ALL);
            }
        }
        if (place.set().isEmpty()) {
            cautions.add(Caution.WHOLE_NAMESPACE);
        }
        boolean touches = statement instanceof BackgroundStatement.Touch;
        if (touches && ttl == Options.DEFAULT && place.defaultTtl(catalog) == 0) {
            cautions.add(Caution.IMMORTAL);
        }
        return cautions;
    }

    /** What the statement is called, and how long a record lives after it when nothing else is said. */
    private enum Verb {
        UPDATE(Options.KEEP),
        DELETE(Options.DEFAULT),
        TOUCH(Options.DEFAULT),
        EXECUTE(Options.KEEP);

        private final int usualTtl;

        Verb(int usualTtl) {
            this.usualTtl = usualTtl;
        }

        int usualTtl() {
            return usualTtl;
        }

        /** A record that is deleted can carry no marker, and what a function writes is its own affair. */
        Set<String> options() {
            Set<String> options = new HashSet<>(OPTIONS);
            if (this == UPDATE || this == TOUCH) {
                options.add("once");
            }
            return options;
        }
    }
}
