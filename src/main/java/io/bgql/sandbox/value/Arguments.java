package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** The arguments of an operation behind its opcode, read by place; what was left out has a default. */
final class Arguments {
    private final List<Element> values;

    Arguments(List<Element> values) {
        this.values = values;
    }

    int size() {
        return values.size();
    }

    boolean has(int place) {
        return place < values.size();
    }

    Element value(int place) {
        return values.get(place);
    }

    Element value(int place, Element otherwise) {
        return has(place) ? values.get(place) : otherwise;
    }

    long integer(int place) throws RefusedOperation {
        if (values.get(place) instanceof Element.Int64 integer) {
            return integer.value();
        }
        throw malformed();
    }

    long integer(int place, long otherwise) throws RefusedOperation {
        return has(place) ? integer(place) : otherwise;
    }

    boolean bool(int place) throws RefusedOperation {
        if (values.get(place) instanceof Element.Bool bool) {
            return bool == Element.Bool.TRUE;
        }
        throw malformed();
    }

    byte[] blob(int place) throws RefusedOperation {
        if (values.get(place) instanceof Element.Bytes bytes && bytes.type() == StaticType.BLOB) {
            return bytes.data();
        }
        throw malformed();
    }

    List<Element> list(int place) throws RefusedOperation {
        if (values.get(place) instanceof ElementList list) {
            return list.items();
        }
        throw malformed();
    }

    /** Bits that say how; numbers below zero are none. */
    int flags(int place) throws RefusedOperation {
        return has(place) ? (int) count(place) : 0;
    }

    /** Bits that say how, none where they are left out; there are no more than 31 of them. */
    int bits(int place) throws RefusedOperation {
        long bits = integer(place, 0);
        if (bits != (bits & Integer.MAX_VALUE)) {
            throw malformed();
        }
        return (int) bits;
    }

    long count(int place) throws RefusedOperation {
        long count = integer(place);
        if (count < 0) {
            throw malformed();
        }
        return count;
    }

    long count(int place, long otherwise) throws RefusedOperation {
        return has(place) ? count(place) : otherwise;
    }

    private static RefusedOperation malformed() {
        return new RefusedOperation(ResultCode.PARAMETER);
    }
}
