package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpWriteFlags;
import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.expression.Constants;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.Change;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SET list: each change becomes the cheapest operation that does it, in the order written. */
final class Changes {
    private final SampledBins bins;
    private final Constants constants;
    private final Compiler compiler;
    private final boolean create;
    private final Ledger ledger;
    private final Elements elements;
    private final Invocations invocations;

    /** Without {@code create}, a nested write fails where what holds it is missing. */
    Changes(SampledBins bins, Map<String, Literal> parameters, boolean create, List<Note> notes) {
        this.bins = bins;
        this.constants = new Constants(parameters);
        this.compiler = new Compiler(bins, parameters);
        this.create = create;
        this.ledger = new Ledger(bins, notes);
        ChangeArgument.Scope scope = new ChangeArgument.Scope(constants, compiler);
        this.elements = new Elements(ledger, scope);
        this.invocations = new Invocations(this, elements, ledger, scope);
    }

    List<Work.Step> steps() {
        return ledger.steps();
    }

    void add(Change change) {
        ReadOnly.check(change.place(), bins);
        Spot spot = Spot.of(change.place(), constants, create);
        elements.checkHeld(spot);
        if (change instanceof Change.Invoke invoke) {
            invocations.add(invoke, spot);
        } else {
            Change.Assign assign = (Change.Assign) change;
            if (spot.whole()) {
                assign(spot, assign.value(), assign.span());
            } else {
                elements.assign(spot, assign.value(), assign.span());
            }
        }
    }

    /** A bin gets a value. */
    void assign(Spot spot, Expression value, Span span) {
        Optional<Literal> literal = constants.literal(value);
        if (literal.isPresent()) {
            put(spot, literal.get(), span);
            return;
        }
        Optional<SelfChange> self = SelfChange.of(written -> isBin(written, spot.bin()), value, constants);
        if (self.isPresent()) {
            ledger.reads(spot.bin(), self.get().span());
            combine(spot, self.get(), span);
        } else {
            write(spot, value, span);
        }
    }

    private void put(Spot spot, Literal literal, Span span) {
        if (literal instanceof Literal.Null) {
            ledger.note(span, "a record left without bins is deleted");
            ledger.overwrite(
                    spot,
                    Operation.put(Bin.asNull(spot.bin())),
                    "put of null: removes the bin",
                    span,
                    Optional.empty());
            return;
        }
        checkMeantAsText(literal, bins);
        Type type = TypeOf.literal(literal);
        checkDesignated(spot, type, literal.span());
        Bin bin = new Bin(spot.bin(), Value.get(constants.object(literal)));
        ledger.overwrite(spot, Operation.put(bin), "put", span, Optional.of(type));
    }

    static void checkMeantAsText(Literal literal, SampledBins bins) {
        if (literal instanceof Literal.Text text && text.doubleQuoted() && bins.knows(text.value())) {
            throw Refusal.textOrBin(text);
        }
    }

    private static void checkDesignated(Spot spot, Type type, Span span) {
        spot.designated().filter(wanted -> wanted != type).ifPresent(wanted -> {
            throw Refusal.type(span, "this is " + type + ", and what it is written to is said to be " + wanted);
        });
    }

    /** A bin becomes itself and a literal. */
    void combine(Spot spot, SelfChange self, Span span) {
        String bin = spot.bin();
        checkMeantAsText(self.operand(), bins);
        Optional<Type> held = bins.of(bin);
        ledger.note(bins.unseen(bin, spot.span()));
        ledger.note(bins.mixed(bin, spot.span(), self.words() + " fails where it is not " + self.type(held)));
        Operation operation = self.operation(bin, held, constants);
        boolean turned = self.type(held) != TypeOf.literal(self.operand());
        String words = self.words() + (turned ? bins.sampled(List.of(bin)) : "");
        ledger.modify(spot, operation, words, span, Optional.of(self.type(held)));
    }

    private void write(Spot spot, Expression value, Span span) {
        Compiled compiled = compiler.value(value);
        checkDesignated(spot, compiled.type(), span);
        ledger.reads(compiled);
        String words = "expression write" + bins.sampled(compiled.bins().keySet());
        Operation operation = ExpOperation.write(spot.bin(), compiled.built(), ExpWriteFlags.DEFAULT);
        ledger.overwrite(spot, operation, words, span, Optional.of(compiled.type()));
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
