package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation on a HyperLogLog. */
record HllOperation(int opcode, Arguments arguments) implements ValueOperation {
    static final int INIT = 0;
    static final int ADD = 1;
    static final int UNION = 2;
    static final int REFRESH_COUNT = 3;
    static final int FOLD = 4;
    static final int COUNT = 50;
    static final int GET_UNION = 51;
    static final int UNION_COUNT = 52;
    static final int INTERSECT_COUNT = 53;
    static final int SIMILARITY = 54;
    static final int DESCRIBE = 55;
    static final int MAY_CONTAIN = 56;

    static HllOperation read(byte[] msgpack, boolean modify) throws RefusedOperation {
        OperationCall call = OperationCall.read(msgpack);
        return of(call.opcode(), call.arguments(), modify);
    }

    static HllOperation of(int opcode, List<Element> arguments, boolean modify) throws RefusedOperation {
        boolean known = modify ? opcode >= INIT && opcode <= FOLD : opcode >= COUNT && opcode <= MAY_CONTAIN;
        if (!known) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return new HllOperation(opcode, new Arguments(arguments));
    }

    @Override
    public boolean modifies() {
        return opcode < COUNT;
    }

    /** The value's type counts before the arguments: a server 8.1.2 looks at it first. */
    @Override
    public Effect apply(@Nullable Element target) throws RefusedOperation {
        HllSketch sketch = target == null ? null : sketch(target);
        checkCount();
        HllArguments read = new HllArguments(arguments);
        if (modifies()) {
            return new HllChange(opcode, read).apply(sketch);
        }
        return sketch == null ? Effect.NONE : Effect.answer(HllAnswer.of(opcode, read, sketch));
    }

    private static HllSketch sketch(Element target) throws RefusedOperation {
        if (!(target instanceof Element.Bytes bytes) || bytes.particleType() != ParticleType.HLL) {
            throw new RefusedOperation(ResultCode.INCOMPATIBLE_TYPE);
        }
        if (!HllSketch.canBeStored(bytes.data())) {
            throw new RefusedOperation(ResultCode.UNKNOWN);
        }
        return HllSketch.of(bytes.data()).orElseThrow();
    }

    private void checkCount() throws RefusedOperation {
        int count = arguments.size();
        boolean fits = switch (opcode) {
            case INIT -> count <= 3;
            case ADD -> count >= 1 && count <= 4;
            case UNION -> count >= 1 && count <= 2;
            case REFRESH_COUNT, COUNT, DESCRIBE -> count == 0;
            default -> count == 1;
        };
        if (!fits) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
    }
}
