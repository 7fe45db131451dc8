package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.operation.BitOverflowAction;
import java.util.List;
import java.util.function.Supplier;

/** How a function becomes a node of the client's tree. */
interface Build {
    /**
     * Makes the node.
     *
     * @param literals those arguments that must be written out, apart from the others
     * @param type what is wanted of a function whose result may be of any type
     */
    Exp exp(Exp[] operands, List<Object> literals, Type type);

    static Build of(java.util.function.Function<Exp[], Exp> build) {
        return (operands, literals, type) -> build.apply(operands);
    }

    static Build fact(Supplier<Exp> build) {
        return (operands, literals, type) -> build.get();
    }

    /** The truth at a place among the literals; false where it was left out. */
    static boolean flag(List<Object> literals, int place) {
        return literals.size() > place && (Boolean) literals.get(place);
    }

    /** The last of the literals, if it is the word for what happens to a number that does not fit. */
    static BitOverflowAction overflow(List<Object> literals) {
        return literals.size() < 2 ? BitOverflowAction.FAIL : (BitOverflowAction) literals.get(1);
    }

    /** A literal that has been checked to fit. */
    static int number(Object literal) {
        return ((Long) literal).intValue();
    }
}
