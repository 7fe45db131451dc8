package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/** Adds a number to an element of a collection; the element keeps its type, whatever the number's. */
final class Delta {
    private Delta() {}

    /**
     * The sum, or the negated difference's: an element that is missing counts as zero of the number's type.
     *
     * @param number nil means one
     */
    static Element add(@Nullable Element element, Element number, boolean subtract) throws RefusedOperation {
        if (number == Element.Special.NIL) {
            return add(element, new Element.Int64(1), subtract);
        }
        if (number instanceof Element.Int64 integer) {
            return addInteger(element, subtract ? -integer.value() : integer.value());
        }
        if (number instanceof Element.Float64 real) {
            return addDouble(element, subtract ? -real.value() : real.value());
        }
        throw notNumeric();
    }

    private static Element addInteger(@Nullable Element element, long number) throws RefusedOperation {
        if (element == null) {
            return new Element.Int64(number);
        }
        if (element instanceof Element.Int64 integer) {
            return new Element.Int64(integer.value() + number);
        }
        if (element instanceof Element.Float64 real) {
            return new Element.Float64(real.value() + number);
        }
        throw notNumeric();
    }

    private static Element addDouble(@Nullable Element element, double number) throws RefusedOperation {
        if (element == null) {
            return new Element.Float64(number);
        }
        if (element instanceof Element.Int64 integer) {
            return new Element.Int64(integer.value() + (long) number);
        }
        if (element instanceof Element.Float64 real) {
            return new Element.Float64(real.value() + number);
        }
        throw notNumeric();
    }

    private static RefusedOperation notNumeric() {
        return new RefusedOperation(ResultCode.PARAMETER);
    }
}
