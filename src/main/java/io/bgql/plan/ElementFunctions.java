package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import java.util.List;

/** What can be done to any bin or element, whatever it holds, and to texts. */
final class ElementFunctions {
    private ElementFunctions() {}

    static final ChangeFunction SET = ChangeFunction.of(ChangeFunction.Kind.ANY, "set", Parameter.VALUE)
            .does("writes it, as = does", "profile.city.set('NYC')")
            .as("Operation.put; inside MapOperation.put, ListOperation.set");

    static final ChangeFunction REMOVE = ChangeFunction.of(ChangeFunction.Kind.ANY, "remove")
            .does("takes away what the path picks, as = NULL does", "profile.{city,joined}.remove()")
            .as("Operation.put of null; inside MapOperation.removeBy…, ListOperation.removeBy…");

    static final ChangeFunction INCREMENT = ChangeFunction.of(ChangeFunction.Kind.ANY, "increment", Parameter.NUMBER)
            .optional(1)
            .does("adds to a number, 1 if nothing is said", "profile.visits.increment(1)")
            .as("Operation.add; inside MapOperation.increment, ListOperation.increment");

    static final ChangeFunction DECREMENT = ChangeFunction.of(ChangeFunction.Kind.ANY, "decrement", Parameter.NUMBER)
            .optional(1)
            .does("subtracts from a number, 1 if nothing is said", "score.decrement()")
            .as("Operation.add; inside MapOperation.increment, ListOperation.increment");

    /** All, in the order in which they are shown. */
    static List<ChangeFunction> all() {
        return List.of(SET, REMOVE, INCREMENT, DECREMENT);
    }

    /** What can be done to texts, and to blobs in the same way. */
    static List<ChangeFunction> ofTexts() {
        return List.of(
                ChangeFunction.of(ChangeFunction.Kind.TEXT, "append", Parameter.TEXT)
                        .does("puts a text or bytes at the end", "name.append('!')")
                        .as("Operation.append")
                        .by(call -> Operation.append(new Bin(call.bin(), call.value(0)))),
                ChangeFunction.of(ChangeFunction.Kind.TEXT, "prepend", Parameter.TEXT)
                        .does("puts a text or bytes at the beginning", "name.prepend('Mr ')")
                        .as("Operation.prepend")
                        .by(call -> Operation.prepend(new Bin(call.bin(), call.value(0)))));
    }
}
