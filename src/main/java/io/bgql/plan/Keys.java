package io.bgql.plan;

import com.aerospike.client.Key;
import com.aerospike.client.Value;
import io.bgql.expression.Constants;
import io.bgql.expression.Refusal;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Selection;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys of records as written: integers, strings and blobs, or digests. */
record Keys(String namespace, Optional<String> set, Constants constants) {
    private static final int DIGEST = 20;

    /** The keys of a selection that names them; a parameter may be a list of them. */
    List<Key> of(Selection selection) {
        if (selection instanceof Selection.ByDigest byDigest) {
            return List.of(digest(byDigest.digest()));
        }
        List<Key> keys = new ArrayList<>();
        for (Expression written : ((Selection.ByKey) selection).keys()) {
            Optional<Literal> literal = constants.literal(written);
            if (written instanceof Reference.Parameter
                    && literal.isPresent()
                    && literal.get() instanceof Literal.ListOf list) {
                list.elements().forEach(element -> keys.add(key(element)));
            } else {
                keys.add(key(written));
            }
        }
        return keys;
    }

    Key key(Expression expression) {
        Literal literal = constants.literal(expression).orElseThrow(() -> notKey(expression));
        boolean usable =
                literal instanceof Literal.Int || literal instanceof Literal.Text || literal instanceof Literal.Blob;
        if (!usable) {
            throw notKey(expression);
        }
        return new Key(namespace, setOrNull(), Value.get(constants.object(literal)));
    }

    private static RuntimeException notKey(Expression expression) {
        String message = "a key is an integer, a string or a blob";
        if (expression instanceof Reference.BareName bare) {
            return Refusal.type(expression.span(), message, "did you mean '" + bare.name() + "'?");
        }
        return Refusal.type(expression.span(), message);
    }

    Key digest(Literal literal) {
        byte[] bytes = literal instanceof Literal.Blob blob
                ? blob.value().toArray()
                : literal instanceof Literal.Text text ? decoded(text.value(), text.span()) : new byte[0];
        if (bytes.length != DIGEST) {
            throw Refusal.type(literal.span(), "a digest is 20 bytes in hexadecimal or Base64");
        }
        return new Key(namespace, bytes, setOrNull(), null);
    }

    private static byte[] decoded(String text, Span span) {
        try {
            return text.length() == 2 * DIGEST
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.type(span, "a digest is 20 bytes in hexadecimal or Base64");
        }
    }

    /** The client's word for a record that is in no set. */
    private @Nullable String setOrNull() {
        return set.orElse(null);
    }
}
