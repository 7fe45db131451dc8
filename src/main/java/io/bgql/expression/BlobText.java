package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import java.util.Base64;

/** A text compared with something that is known to be a blob is the blob's Base64. */
final class BlobText {
    private BlobText() {}

    static Term decoded(Term term, Expression written, Term other) {
        boolean blob = !other.slot().open() && other.slot().type() == Type.BLOB;
        if (!blob || !(written instanceof Literal.Text text)) {
            return term;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.value());
            return new Term.Fixed(Exp.val(bytes), Slot.of(Type.BLOB), text.span());
        } catch (IllegalArgumentException e) {
            throw Refusal.type(text.span(), "a text beside a blob is read as Base64, and this is none");
        }
    }
}
