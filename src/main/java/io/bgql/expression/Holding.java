package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import java.util.Optional;

/** What a bin of one record holds, as an expression that the server evaluates on it; of a missing bin it is nil. */
public record Holding(Optional<Type> type, Expression expression) {
    /** The bin does not exist. */
    public static final Holding NOTHING = new Holding(Optional.of(Type.NIL), Exp.build(Exp.nil()));

    /** What the server reads in the bin, which is of that type. */
    public static Holding stored(String bin, Type type) {
        return new Holding(Optional.of(type), Exp.build(Exp.bin(bin, type.exp())));
    }

    public boolean nothing() {
        return type.equals(Optional.of(Type.NIL));
    }
}
