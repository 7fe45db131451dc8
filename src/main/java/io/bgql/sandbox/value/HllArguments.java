package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.List;

/** What an operation on a HyperLogLog is given, read and checked by place. */
record HllArguments(Arguments arguments) {
    /** An ordered list carries a marker in front, which a server 8.1.2 takes for one more element. */
    private static final byte[] ORDER_MARKER = {(byte) 0xc7, 0, 1};

    int indexBits(int place) throws RefusedOperation {
        long bits = arguments.integer(place, HllSketch.NOT_GIVEN);
        return bits(bits, HllSketch.areIndexBits(bits));
    }

    int minhashBits(int place, int indexBits) throws RefusedOperation {
        long bits = arguments.integer(place, HllSketch.NOT_GIVEN);
        boolean fits =
                indexBits == HllSketch.NOT_GIVEN ? HllSketch.areMinhashBits(bits) : HllSketch.areBits(indexBits, bits);
        return bits(bits, fits);
    }

    private static int bits(long bits, boolean valid) throws RefusedOperation {
        if (bits != HllSketch.NOT_GIVEN && !valid) {
            throw malformed();
        }
        return (int) bits;
    }

    int flags(int place, int known) throws RefusedOperation {
        long flags = arguments.count(place, 0);
        if ((flags & ~known) != 0) {
            throw malformed();
        }
        return (int) flags;
    }

    /** The elements to add or to look for, each as its smallest msgpack; collections are none. */
    List<byte[]> elements() throws RefusedOperation {
        if (!(arguments.value(0) instanceof ElementList list)) {
            throw malformed();
        }
        List<byte[]> elements = new ArrayList<>();
        if (list.ordered()) {
            elements.add(ORDER_MARKER);
        }
        for (Element item : list.items()) {
            if (item instanceof ElementList || item instanceof ElementMap) {
                throw malformed();
            }
            elements.add(ElementWriter.toBytes(item));
        }
        if (elements.isEmpty()) {
            throw malformed();
        }
        return elements;
    }

    /** The other HyperLogLogs: a list of them or a single one. */
    List<HllSketch> sketches() throws RefusedOperation {
        if (!(arguments.value(0) instanceof ElementList list)) {
            return List.of(sketch(arguments.value(0)));
        }
        if (list.ordered() || list.items().isEmpty()) {
            throw malformed();
        }
        List<HllSketch> sketches = new ArrayList<>();
        for (Element item : list.items()) {
            sketches.add(sketch(item));
        }
        return sketches;
    }

    private static HllSketch sketch(Element element) throws RefusedOperation {
        if (!(element instanceof Element.Bytes bytes)) {
            throw malformed();
        }
        return HllSketch.of(bytes.data()).orElseThrow(HllArguments::malformed);
    }

    static RefusedOperation malformed() {
        return new RefusedOperation(ResultCode.PARAMETER);
    }
}
