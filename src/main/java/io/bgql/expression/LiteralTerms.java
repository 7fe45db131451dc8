package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Literal;
import java.util.List;
import java.util.Map;

/** Terms of literals. */
final class LiteralTerms implements Literal.Visitor<Term> {
    private final Translation translation;
    private final Constants constants;

    LiteralTerms(Translation translation) {
        this.translation = translation;
        this.constants = translation.constants();
    }

    @Override
    public Term visit(Literal.Null literal) {
        throw Refusal.type(
                literal.span(), "NULL is no value of an expression", "to ask for a missing value, write IS NULL");
    }

    @Override
    public Term visit(Literal.Bool literal) {
        return new Term.Fixed(Exp.val(literal.value()), Slot.of(Type.BOOL), literal.span());
    }

    @Override
    public Term visit(Literal.Int literal) {
        return new Term.Whole(Constants.whole(literal), Slot.integerLiteral(), literal.span());
    }

    @Override
    public Term visit(Literal.Real literal) {
        return new Term.Fixed(Exp.val(literal.value()), Slot.of(Type.FLOAT), literal.span());
    }

    @Override
    public Term visit(Literal.Text literal) {
        if (translation.reading() == Reading.VALUE && literal.doubleQuoted()) {
            checkMeantAsText(literal);
        }
        return new Term.Fixed(Exp.val(literal.value()), Slot.of(Type.STRING), literal.span());
    }

    private void checkMeantAsText(Literal.Text literal) {
        if (translation.knowsBin(literal.value())) {
            throw Refusal.textOrBin(literal);
        }
    }

    @Override
    public Term visit(Literal.Blob literal) {
        return new Term.Fixed(Exp.val(literal.value().toArray()), Slot.of(Type.BLOB), literal.span());
    }

    @Override
    public Term visit(Literal.Geo literal) {
        return new Term.Fixed(Exp.geo(literal.json()), Slot.of(Type.GEO), literal.span());
    }

    @Override
    public Term visit(Literal.ListOf literal) {
        List<?> values = (List<?>) constants.object(literal);
        return new Term.Items(List.copyOf(values), Slot.open(Type.INT), Slot.of(Type.LIST), literal.span());
    }

    @Override
    public Term visit(Literal.MapOf literal) {
        Map<?, ?> values = (Map<?, ?>) constants.object(literal);
        return new Term.Fixed(Exp.val(values), Slot.of(Type.MAP), literal.span());
    }
}
