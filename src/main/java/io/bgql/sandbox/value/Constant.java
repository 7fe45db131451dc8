package io.bgql.sandbox.value;

/** A literal; of a map or list the static type is all the checker knows. */
record Constant(Element value) implements Node {
    @Override
    public int type() {
        return value.type();
    }

    @Override
    public Element evaluate(Evaluation evaluation) {
        return value;
    }
}
