package io.bgql.sandbox.value;

/** An expression the static checks refuse; the request that carries it is answered with a parameter error. */
public final class InvalidExpression extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidExpression(String message) {
        super(message, null, false, false);
    }
}
