package io.bgql.shell;

import io.bgql.cluster.IndexFacts;
import io.bgql.cluster.Indexes;
import io.bgql.expression.Catalog;
import io.bgql.expression.Names;
import io.bgql.expression.Suggestion;
import io.bgql.expression.Type;
import io.bgql.plan.IndexDefinition;
import io.bgql.plan.IndexPlan;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.report.IndexRow;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Name;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** SHOW INDEXES, CREATE INDEX, DROP INDEX. What the servers would take without a word is checked here first. */
final class IndexStatements {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** Percent between two lines that tell how far the servers are; what takes less than a second needs none. */
    private static final int STEP = 10;

    private final Turn turn;
    private final Indexes indexes;

    IndexStatements(Turn turn) {
        this.turn = turn;
        this.indexes = turn.site().indexes();
    }

    void show(Optional<Name> namespace) {
        turn.output().show(new IndexRow().answer(indexes.list(namespace.map(Name::text), turn.cancellation())));
    }

    void create(SchemaStatement.CreateIndex statement) {
        turn.mayChange(statement.span());
        IndexPlan plan = turn.planner().plan(statement);
        turn.warn(plan.notes());
        Set<Type> found = plan.expression().isPresent() ? Set.of() : indexes.typesFound(plan);
        Type type = plan.type().orElseGet(() -> inferred(plan, found));
        if (!found.isEmpty() && !found.contains(type)) {
            turn.console().notice("warning: the records looked at hold " + words(found) + " there, not " + type);
        }
        checkNew(plan, plan.definition(type));
        indexes.create(plan, type);
        turn.output().show(new IndexRow().answer(List.of(built(plan))));
    }

    private static Type inferred(IndexPlan plan, Set<Type> found) {
        Span span = plan.statement().subject().span();
        if (found.isEmpty()) {
            throw refusal(span, "no record looked at says what this holds", "say STRING, NUMERIC, GEO2DSPHERE or BLOB");
        }
        if (found.size() > 1) {
            throw refusal(
                    span,
                    "the records looked at hold " + words(found) + " there",
                    "say which of them is to be indexed");
        }
        Type type = found.iterator().next();
        return switch (type) {
            case INT, STRING, BLOB, GEO -> type;
            case LIST -> throw refusal(span, "this holds lists", "add ON LIST to index their elements");
            case MAP -> throw refusal(span, "this holds maps", "add ON MAPKEYS or ON MAPVALUES");
            case NIL, BOOL, FLOAT, HLL ->
                throw refusal(
                        span,
                        "this holds " + type + ", and an index holds integers, strings, blobs or GeoJSON",
                        "an index on an expression can turn it into one of them");
        };
    }

    private static String words(Set<Type> types) {
        return types.stream().map(Type::name).collect(Collectors.joining(" and "));
    }

    private static StatementException refusal(Span span, String message, String hint) {
        return new StatementException(
                Diagnostic.at(span, Diagnostic.Code.TYPE, message).hinting(hint));
    }

    /** The servers answer ok to a name that exists with the same definition, and rename where only the name is new. */
    private void checkNew(IndexPlan plan, IndexDefinition definition) {
        for (IndexFacts index : indexes.list(Optional.of(plan.namespace()), turn.cancellation())) {
            boolean same = index.definition().equals(definition);
            if (index.name().equals(plan.name())) {
                String which = same ? ", just like this" : ": on " + place(index);
                throw new StatementException(Diagnostic.at(
                                plan.statement().index().span(),
                                Diagnostic.Code.REFUSED,
                                "index " + index.name() + " exists already" + which)
                        .hinting("DROP INDEX " + index.name() + " ON " + plan.namespace() + " removes it"));
            }
            if (same) {
                throw new StatementException(Diagnostic.at(
                                plan.statement().index().span(),
                                Diagnostic.Code.REFUSED,
                                "index " + index.name() + " holds the same already, and the server would rename it to "
                                        + plan.name())
                        .hinting("to rename it, first DROP INDEX " + index.name() + " ON " + plan.namespace()));
            }
        }
    }

    private static String place(IndexFacts index) {
        IndexDefinition definition = index.definition();
        String set = definition.set().map(name -> "." + name).orElse("");
        String what = definition.bin().orElse("") + index.words().orElse("");
        String collection = definition.collection() == Catalog.Collection.SCALAR
                ? ""
                : " on " + definition.collectionWord().orElse("");
        return index.namespace() + set + " (" + what + ") " + definition.typeWord() + collection;
    }

    /** Waits until every node can be asked by it. */
    private IndexFacts built(IndexPlan plan) {
        Duration pause = FIRST_PAUSE;
        int told = 0;
        while (true) {
            Optional<IndexFacts> index = find(plan.namespace(), plan.name(), () -> goesOn("build", plan.name()));
            if (index.filter(IndexFacts::readable).isPresent()) {
                return index.get();
            }
            int loaded = index.map(IndexFacts::loaded).orElse(0);
            if (loaded >= told + STEP && pause.equals(LONGEST_PAUSE)) {
                told = loaded;
                turn.console().notice("index " + plan.name() + " " + loaded + " %");
            }
            turn.cancellation().await(pause);
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private Optional<IndexFacts> find(String namespace, String name, Runnable interrupted) {
        if (turn.cancellation().cancelled()) {
            interrupted.run();
        }
        return indexes.list(Optional.of(namespace), turn.cancellation()).stream()
                .filter(index -> index.name().equals(name))
                .findFirst();
    }

    private static void goesOn(String what, String name) {
        throw new StatementException(
                Diagnostic.of(Diagnostic.Code.INTERRUPTED, "the servers go on to " + what + " index " + name)
                        .hinting("SHOW INDEXES tells how far they are"));
    }

    void drop(SchemaStatement.DropIndex statement) {
        turn.mayChange(statement.span());
        String namespace = Names.namespace(statement.namespace());
        List<IndexFacts> there = indexes.list(Optional.of(namespace), turn.cancellation());
        IndexFacts index = there.stream()
                .filter(facts -> facts.name().equals(statement.index().text()))
                .findFirst()
                .orElseThrow(() -> absent(statement, there));
        new Confirmation(turn)
                .ask(
                        "this drops index " + index.name() + " on " + place(index) + " of cluster "
                                + turn.site().cluster() + ", " + index.entries() + " entries now",
                        statement.index().span());
        indexes.drop(index);
        awaitGone(index);
        turn.output()
                .show(Answer.of(
                        List.of(Column.names("index"), Column.words("namespace"), Column.words("state")),
                        List.of(List.of(Cell.text(index.name()), Cell.text(namespace), Cell.text("dropped")))));
    }

    private static StatementException absent(SchemaStatement.DropIndex statement, List<IndexFacts> there) {
        Diagnostic diagnostic = Diagnostic.at(
                statement.index().span(),
                Diagnostic.Code.NAME,
                "there is no index " + statement.index() + " in namespace " + statement.namespace());
        return new StatementException(Suggestion.of(
                        statement.index().text(),
                        there.stream().map(IndexFacts::name).toList())
                .map(near -> diagnostic.hinting("did you mean " + near + "?"))
                .orElse(diagnostic));
    }

    private void awaitGone(IndexFacts index) {
        Duration pause = FIRST_PAUSE;
        while (find(index.namespace(), index.name(), () -> goesOn("drop", index.name()))
                .isPresent()) {
            turn.cancellation().await(pause);
            pause = longer(pause);
        }
    }
}
