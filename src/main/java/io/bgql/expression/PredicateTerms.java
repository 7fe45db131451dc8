package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** Terms of what is true, false or unknown. */
final class PredicateTerms implements Predicate.Visitor<Term> {
    private final Translation translation;
    private final Membership membership;

    PredicateTerms(Translation translation) {
        this.translation = translation;
        this.membership = new Membership(translation);
    }

    @Override
    public Term visit(Predicate.Comparison comparison) {
        Term left = translation.term(comparison.left());
        Term right = translation.term(comparison.right());
        left = BlobText.decoded(left, comparison.left(), right);
        right = BlobText.decoded(right, comparison.right(), left);
        if (translation.reading() == Reading.ALONE) {
            judged(left, comparison.right());
            judged(right, comparison.left());
        }
        return compared(operator(comparison.comparator()), left, right, comparison.span());
    }

    private Term compared(Operator operator, Term left, Term right, Span span) {
        translation.join(left, right, span, "compare");
        translation.afterwards(() -> checkComparable(left, right, span));
        return new Term.Operation(operator, List.of(left, right), Slot.of(Type.BOOL), span);
    }

    private static void checkComparable(Term left, Term right, Span span) {
        if (left.slot().torn()) {
            throw Refusal.type(
                    span,
                    "nothing says what type these two have",
                    "add .get(type: STRING), or whichever it is, to one of them");
        }
        Type type = right.slot().type();
        if (type == Type.GEO || type == Type.HLL) {
            throw Refusal.type(span, type + " values cannot be compared");
        }
    }

    /**
     * {@code ($.a > $.b) == true}: the reference compiler gives the literal's type to the inner operands as well, and
     * the server takes it.
     */
    private static void judged(Term term, Expression other) {
        if (other instanceof Literal.Bool
                && term instanceof Term.Operation inner
                && inner.operator().compareTo(Operator.LESS_OR_EQUAL) <= 0) {
            inner.operands().forEach(operand -> operand.slot().suggest(Type.BOOL));
        }
    }

    private static Operator operator(Predicate.Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> Operator.EQUAL;
            case NOT_EQUAL -> Operator.NOT_EQUAL;
            case GREATER -> Operator.GREATER;
            case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case LESS -> Operator.LESS;
            case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
        };
    }

    @Override
    public Term visit(Predicate.In in) {
        return unless(in.negated(), membership.term(in));
    }

    @Override
    public Term visit(Predicate.Between between) {
        Term value = translation.term(between.value());
        Span span = between.span();
        Term low = compared(Operator.GREATER_OR_EQUAL, value, translation.term(between.low()), span);
        Term high = compared(Operator.LESS_OR_EQUAL, value, translation.term(between.high()), span);
        return unless(between.negated(), truth(Operator.AND, List.of(low, high), span));
    }

    @Override
    public Term visit(Predicate.Like like) {
        Term value = translation.term(like.value(), Type.STRING, "LIKE");
        Literal pattern = translation.constants().literal(like.pattern()).orElse(null);
        if (!(pattern instanceof Literal.Text text)) {
            throw Refusal.type(like.pattern().span(), "LIKE takes a pattern in quotes");
        }
        String regex = LikePattern.regex(text.value());
        Term match = new Term.Call(
                operands -> Exp.regexCompare(regex, LikePattern.FLAGS, operands[0]),
                List.of(value),
                Slot.of(Type.BOOL),
                like.span());
        return unless(like.negated(), match);
    }

    @Override
    public Term visit(Predicate.IsNull isNull) {
        Exp found = Presence.of(isNull.value(), translation);
        Exp exp = isNull.negated() ? found : Exp.not(found);
        return new Term.Fixed(exp, Slot.of(Type.BOOL), isNull.span());
    }

    @Override
    public Term visit(Predicate.And and) {
        return logical(Operator.AND, and.operands(), and.span());
    }

    @Override
    public Term visit(Predicate.Or or) {
        return logical(Operator.OR, or.operands(), or.span());
    }

    @Override
    public Term visit(Predicate.Not not) {
        return truth(Operator.NOT, List.of(condition(not.operand(), "not")), not.span());
    }

    @Override
    public Term visit(Predicate.Exclusive exclusive) {
        return logical(Operator.EXCLUSIVE, exclusive.operands(), exclusive.span());
    }

    private Term logical(Operator operator, List<Expression> operands, Span span) {
        List<Term> terms = new ArrayList<>(operands.size());
        for (Expression operand : operands) {
            terms.add(condition(operand, operator.word()));
        }
        return truth(operator, terms, span);
    }

    /** A bin in this place is read as BOOL by the reference compiler even if another type was written out. */
    private Term condition(Expression expression, String user) {
        Term term = translation.term(expression);
        if (translation.reading() == Reading.ALONE && term instanceof Term.Bin bin) {
            return new Term.Bin(bin.name(), bin.held(), Slot.of(Type.BOOL), bin.span());
        }
        translation.require(term, Type.BOOL, user);
        return term;
    }

    private static Term truth(Operator operator, List<Term> operands, Span span) {
        return new Term.Operation(operator, operands, Slot.of(Type.BOOL), span);
    }

    private static Term unless(boolean negated, Term term) {
        return negated ? truth(Operator.NOT, List.of(term), term.span()) : term;
    }
}
