package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Computation;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One expression on its way to terms: what has been defined, read and noticed so far. Used once. */
final class Translation implements Expression.Visitor<Term> {
    /** Bytes of an expression from which on the server refuses it. */
    private static final int SIZE_LIMIT = 1 << 20;

    private static final String HOW_TO_JOIN = "texts are joined only as name = name + '…' and name = '…' + name";

    private final Reading reading;
    private final BinTypes types;
    private final Constants constants;
    private final LiteralTerms literals;
    private final ReferenceTerms references;
    private final PredicateTerms predicates;
    private final ComputationTerms computations;

    private final Map<String, Slot> variables = new HashMap<>();
    private final Map<String, Span> bins = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private boolean constant = true;

    Translation(Reading reading, BinTypes types, Constants constants) {
        this.reading = reading;
        this.types = types;
        this.constants = constants;
        this.literals = new LiteralTerms(this);
        this.references = new ReferenceTerms(this);
        this.predicates = new PredicateTerms(this);
        this.computations = new ComputationTerms(this);
    }

    Term term(Expression expression) {
        return expression.accept(this);
    }

    /** The term, which must be of the type. */
    Term term(Expression expression, Type wanted, String user) {
        Term term = term(expression);
        require(term, wanted, user);
        return term;
    }

    void require(Term term, Type wanted, String user) {
        if (!term.slot().require(wanted)) {
            throw Refusal.type(
                    term.span(),
                    user + " takes " + wanted + ", not " + term.slot().type());
        }
    }

    void requireNumber(Term term, String user) {
        if (!term.slot().requireNumber()) {
            throw notNumber(term, user);
        }
    }

    private StatementException notNumber(Term term, String user) {
        String message = user + " takes numbers, not " + term.slot().type();
        if (reading == Reading.VALUE && user.equals(Operator.ADD.word())) {
            return Refusal.type(term.span(), message, HOW_TO_JOIN);
        }
        return Refusal.type(term.span(), message);
    }

    /** Said as what it is: a bin that holds text, read as a number, would be told to be read as one all the same. */
    void refuseJoining(Term left, Term right, Span span) {
        if (reading == Reading.VALUE && holdsText(left) && holdsText(right)) {
            throw Refusal.type(span, "the servers do not join the texts of two bins", HOW_TO_JOIN);
        }
    }

    private static boolean holdsText(Term term) {
        return term instanceof Term.Bin bin && bin.held().equals(Optional.of(Type.STRING));
    }

    void join(Term left, Term right, Span span, String what) {
        if (!left.slot().join(right.slot())) {
            throw mixed(left, right, span, what);
        }
    }

    private static StatementException mixed(Term left, Term right, Span span, String what) {
        Type one = left.slot().type();
        Type other = right.slot().type();
        String message = "cannot " + what + " " + one + " and " + other;
        if (one.numeric() && other.numeric()) {
            return Refusal.type(span, message, "turn one into the other with asInt() or asFloat()");
        }
        return Refusal.type(span, message);
    }

    /** To be run when the whole expression has been read and types are settled. */
    void afterwards(Runnable check) {
        checks.add(check);
    }

    void settle() {
        checks.forEach(Runnable::run);
    }

    Reading reading() {
        return reading;
    }

    Constants constants() {
        return constants;
    }

    Optional<Type> held(String bin) {
        return types.of(bin);
    }

    Optional<Type> held(String bin, Steps steps) {
        return types.inside(bin, steps);
    }

    boolean knowsBin(String name) {
        return types.knows(name);
    }

    /** The bin's value is read. */
    void reads(String bin, Span place) {
        bins.putIfAbsent(bin, place);
        constant = false;
    }

    /** Something of the record other than a bin is read. */
    void readsRecord() {
        constant = false;
    }

    void note(Span span, String message) {
        notes.add(new Note(span, message));
    }

    Map<String, Slot> variables() {
        return variables;
    }

    Compiled compiled(Term term) {
        Exp exp = term.exp();
        com.aerospike.client.exp.Expression built = Exp.build(exp);
        if (built.size() >= SIZE_LIMIT) {
            throw Refusal.range(term.span(), "this expression is larger than the server takes, which is 1 MiB");
        }
        return new Compiled(exp, built, term.slot().type(), bins, constant, notes);
    }

    @Override
    public Term visit(Literal literal) {
        return literal.accept(literals);
    }

    @Override
    public Term visit(Reference reference) {
        return reference.accept(references);
    }

    @Override
    public Term visit(Predicate predicate) {
        return predicate.accept(predicates);
    }

    @Override
    public Term visit(Computation computation) {
        return computation.accept(computations);
    }
}
