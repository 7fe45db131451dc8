package io.bgql.sandbox.value;

/**
 * Powers with whole exponents, rounded as if computed exactly: {@link Math#pow} may be one unit in the last place off,
 * and an estimate would then differ from a server's in its last bit.
 */
final class Power {
    private Power() {}

    /** {@code base} from 0 to 1, {@code exponent} not negative; computed with pairs of doubles. */
    static double of(double base, long exponent) {
        double high = 1;
        double low = 0;
        double squareHigh = base;
        double squareLow = 0;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                double product = high * squareHigh;
                double error = Math.fma(high, squareHigh, -product) + (high * squareLow + low * squareHigh);
                high = product + error;
                low = error - (high - product);
            }
            double square = squareHigh * squareHigh;
            double error = Math.fma(squareHigh, squareHigh, -square) + 2 * squareHigh * squareLow;
            squareHigh = square + error;
            squareLow = error - (squareHigh - square);
        }
        return high;
    }
}
