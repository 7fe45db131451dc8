package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpWriteFlags;
import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.expression.Constants;
import io.bgql.expression.Names;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.Change;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SET list: each change becomes the cheapest operation that does it, in the order written. */
final class Changes {
    private final SampledBins bins;
    private final Constants constants;
    private final Compiler compiler;
    private final List<Note> notes;
    private final List<Work.Step> steps = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();

    Changes(SampledBins bins, Map<String, Literal> parameters, List<Note> notes) {
        this.bins = bins;
        this.constants = new Constants(parameters);
        this.compiler = new Compiler(bins, parameters);
        this.notes = notes;
    }

    List<Work.Step> steps() {
        return steps;
    }

    void add(Change change) {
        if (change instanceof Change.Invoke invoke) {
            throw Refusal.notYet(invoke.operation().span(), invoke.operation() + "(…) as a change");
        }
        Change.Assign assign = (Change.Assign) change;
        if (!assign.place().segments().isEmpty()) {
            throw Refusal.notYet(assign.place().span(), "a change inside a list or a map");
        }
        String bin = Names.bin(assign.place().bin());
        Optional<Literal> literal = constants.literal(assign.value());
        if (literal.isPresent()) {
            put(bin, literal.get(), assign.span());
        } else {
            SelfChange.of(bin, assign.value(), constants)
                    .ifPresentOrElse(
                            self -> combine(bin, self, assign), () -> write(bin, assign.value(), assign.span()));
        }
        changed.add(bin);
    }

    private void put(String bin, Literal literal, Span span) {
        if (literal instanceof Literal.Null) {
            notes.add(Note.at(span, "a record left without bins is deleted"));
            bins.writes(bin, Optional.empty());
            steps.add(new Work.Step(Operation.put(Bin.asNull(bin)), "put of null: removes the bin", span));
            return;
        }
        checkMeantAsText(literal);
        Object value = constants.object(literal);
        bins.writes(bin, Optional.of(TypeOf.literal(literal)));
        steps.add(new Work.Step(Operation.put(new Bin(bin, Value.get(value))), "put", span));
    }

    private void checkMeantAsText(Literal literal) {
        if (literal instanceof Literal.Text text && text.doubleQuoted() && bins.knows(text.value())) {
            throw Refusal.textOrBin(text);
        }
    }

    private void combine(String bin, SelfChange self, Change.Assign assign) {
        noteReads(bin, self.span());
        checkMeantAsText(self.operand());
        Optional<Type> held = bins.of(bin);
        Span place = assign.place().span();
        bins.unseen(bin, place).ifPresent(notes::add);
        bins.mixed(bin, place, self.words() + " fails where it is not " + self.type(held))
                .ifPresent(notes::add);
        steps.add(new Work.Step(self.operation(bin, held, constants), self.words(), assign.span()));
        bins.writes(bin, Optional.of(self.type(held)));
    }

    private void write(String bin, Expression value, Span span) {
        Compiled compiled = compiler.value(value);
        compiled.bins().forEach((read, place) -> {
            noteReads(read, place);
            bins.unseen(read, place).ifPresent(notes::add);
            bins.mixed(read, place, "records where it is of another type than read here fail")
                    .ifPresent(notes::add);
        });
        notes.addAll(compiled.notes());
        bins.writes(bin, Optional.of(compiled.type()));
        steps.add(new Work.Step(
                ExpOperation.write(bin, compiled.built(), ExpWriteFlags.DEFAULT), "expression write", span));
    }

    private void noteReads(String bin, Span span) {
        if (changed.contains(bin)) {
            notes.add(Note.at(span, "bin " + bin + " is read here as an earlier change of this statement left it"));
        }
    }

    /** Whether the expression is the bin itself, with or without {@code $.}. */
    static boolean isBin(Expression expression, String bin) {
        if (expression instanceof Reference.BareName bare) {
            return bare.name().text().equals(bin);
        }
        return expression instanceof Reference.Path path
                && path.segments().isEmpty()
                && path.function().isEmpty()
                && path.bin().text().equals(bin);
    }
}
