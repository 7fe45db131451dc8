package io.bgql.plan;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.Constants;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Selection;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans one background statement: as a job, or by key. Used once. */
final class BackgroundPlanner implements BackgroundStatement.Visitor<WorkPlan> {
    private final Catalog catalog;
    private final Map<String, Literal> parameters;
    private final Constants constants;
    private final List<Note> notes = new ArrayList<>();
    private Driven driven = Driven.BY_PRIMARY_INDEX;
    private Optional<Compiled> condition = Optional.empty();

    BackgroundPlanner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.constants = new Constants(parameters);
    }

    WorkPlan plan(BackgroundStatement statement) {
        return statement.accept(this);
    }

    /** The plan, with what it was decided by. */
    Explained explain(BackgroundStatement statement) {
        WorkPlan plan = plan(statement);
        return new Explained(plan, driven.choice(), condition, driven.guarded(), List.of());
    }

    @Override
    public WorkPlan visit(BackgroundStatement.Update statement) {
        Place place = place(statement, Verb.UPDATE);
        SampledBins bins = new SampledBins(catalog, place);
        Condition condition = Condition.of(statement.selection().predicate(), bins, parameters);
        boolean create = options(statement, Verb.UPDATE).create();
        Changes changes = new Changes(bins, parameters, create, notes);
        statement.changes().forEach(changes::add);
        return plan(statement, place, new Work.Operations(changes.steps()), condition, bins, Verb.UPDATE);
    }

    @Override
    public WorkPlan visit(BackgroundStatement.Delete statement) {
        Work work = single(Operation.delete(), "delete", statement.span());
        return plain(statement, work, Verb.DELETE);
    }

    @Override
    public WorkPlan visit(BackgroundStatement.Touch statement) {
        Work work = single(Operation.touch(), "touch", statement.span());
        return plain(statement, work, Verb.TOUCH);
    }

    @Override
    public WorkPlan visit(BackgroundStatement.Execute statement) {
        List<Value> arguments = new ArrayList<>(statement.arguments().size());
        for (Expression argument : statement.arguments()) {
            arguments.add(constants
                    .value(argument)
                    .orElseThrow(() -> Refusal.type(argument.span(), "the arguments of a function are literals")));
        }
        Work work = new Work.FunctionCall(
                module(statement.module().text()), statement.function().text(), arguments);
        return plain(statement, work, Verb.EXECUTE);
    }

    /** Without the ending that its file has. */
    private static String module(String written) {
        return written.endsWith(".lua") ? written.substring(0, written.length() - ".lua".length()) : written;
    }

    private static Work single(Operation operation, String words, Span span) {
        return new Work.Operations(List.of(new Work.Step(operation, words, span)));
    }

    private WorkPlan plain(BackgroundStatement statement, Work work, Verb verb) {
        Place place = place(statement, verb);
        SampledBins bins = new SampledBins(catalog, place);
        Condition condition = Condition.of(statement.selection().predicate(), bins, parameters);
        return plan(statement, place, work, condition, bins, verb);
    }

    private Place place(BackgroundStatement statement, Verb verb) {
        // A function called by key may make the record, and with it the set.
        boolean mayCreate = verb == Verb.EXECUTE && isByKey(statement);
        return mayCreate ? Place.of(statement.target(), catalog) : Place.existing(statement.target(), catalog);
    }

    private static boolean isByKey(BackgroundStatement statement) {
        return !(statement.selection() instanceof Selection.Scan);
    }

    private static Options options(BackgroundStatement statement, Verb verb) {
        boolean byKey = isByKey(statement);
        return Options.of(statement.options(), byKey ? verb + " by key" : verb.name(), verb.options(byKey));
    }

    private WorkPlan plan(
            BackgroundStatement statement, Place place, Work work, Condition condition, SampledBins bins, Verb verb) {
        Options options = options(statement, verb);
        notes.addAll(condition.notes());
        int ttl = verb == Verb.DELETE ? verb.usualTtl() : options.ttlOr(verb.usualTtl());
        if (verb == Verb.DELETE) {
            options.ttlSpan()
                    .ifPresent(span ->
                            notes.add(new Note(span, "a deleted record has no time to live, so ttl is left out")));
        }
        this.condition = condition.compiled();
        Set<Caution> cautions = cautions(statement, place, condition, ttl);
        if (isByKey(statement)) {
            List<Key> keys = new Keys(place.name(), place.set(), constants).of(statement.selection());
            return new KeyWorkPlan(
                    place.name(), place.set(), keys, work, this.condition, ttl, options.durable(), cautions, notes);
        }
        Conduct asked = new ConductOptions(statement, bins, parameters).read();
        driven = Driven.ofJob(catalog, place, options, this.condition, work)
                .guardedUnless(asked.once().isPresent());
        Conduct conduct = asked.guarded(driven.guarded());
        BackgroundPlan plan = new BackgroundPlan(
                place.name(),
                place.set(),
                work,
                driven.filter(),
                driven.use(),
                ttl,
                options.rps(place.namespace().backgroundMaxRps()),
                options.durable(),
                conduct,
                cautions,
                notes);
        return conduct.once().map(plan::marking).orElse(plan);
    }

    private Set<Caution> cautions(BackgroundStatement statement, Place place, Condition condition, int ttl) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        boolean byKey = isByKey(statement);
        if (condition.everything() && !byKey) {
            cautions.add(Caution.EVERY_RECORD);
            if (statement instanceof BackgroundStatement.Delete) {
                cautions.add(Caution.DELETES_ALL);
            }
        }
        if (place.set().isEmpty() && !byKey) {
            cautions.add(Caution.WHOLE_NAMESPACE);
        }
        boolean touches = statement instanceof BackgroundStatement.Touch;
        boolean endless = ttl == Options.NEVER || (ttl == Options.DEFAULT && place.defaultTtl(catalog) == 0);
        if (touches && endless) {
            cautions.add(Caution.IMMORTAL);
        }
        return cautions;
    }

    /** What the statement is called, and how long a record lives after it when nothing else is said. */
    private enum Verb {
        UPDATE(Options.KEEP),
        /** Where nothing expires, servers refuse any other time even to what is deleted. */
        DELETE(Options.KEEP),
        TOUCH(Options.DEFAULT),
        EXECUTE(Options.KEEP);

        private final int usualTtl;

        Verb(int usualTtl) {
            this.usualTtl = usualTtl;
        }

        int usualTtl() {
            return usualTtl;
        }

        /**
         * By key there is no job to conduct. A record that is deleted can carry no marker, and what a function writes is
         * its own affair.
         */
        Set<String> options(boolean byKey) {
            Set<String> options = new HashSet<>(Set.of("ttl", "durable"));
            if (!byKey) {
                options.addAll(Set.of("rps", "index", "on_partial", "max_failed", "stages"));
            }
            if (!byKey && (this == UPDATE || this == TOUCH)) {
                options.add("once");
            }
            if (this == UPDATE) {
                options.add("create");
            }
            return options;
        }
    }
}
