package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** One instruction or constant of a compiled expression. Nodes are immutable; what changes is the evaluation. */
interface Node {
    /** The type the node's value has whenever it is known, of {@link StaticType}. */
    int type();

    /** The node's value for the record being looked at, or null when it is unknown. */
    @Nullable
    Element evaluate(Evaluation evaluation);
}
