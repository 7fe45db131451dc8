package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that change a HyperLogLog or make one. */
record HllChange(int opcode, HllArguments arguments) {
    private static final int CREATE_ONLY = 1;
    private static final int UPDATE_ONLY = 2;
    private static final int NO_FAIL = 4;
    private static final int ALLOW_FOLD = 8;

    Effect apply(@Nullable HllSketch old) throws RefusedOperation {
        return switch (opcode) {
            case HllOperation.INIT -> init(old);
            case HllOperation.ADD -> add(old);
            case HllOperation.UNION -> union(old);
            case HllOperation.REFRESH_COUNT -> refreshCount(existing(old));
            default -> fold(existing(old));
        };
    }

    private Effect init(@Nullable HllSketch old) throws RefusedOperation {
        int indexBits = arguments.indexBits(0);
        int minhashBits = arguments.minhashBits(1, indexBits);
        if (!mayChange(old, arguments.flags(2, CREATE_ONLY | UPDATE_ONLY | NO_FAIL))) {
            return Effect.NONE;
        }
        return Effect.change(fresh(old, indexBits, minhashBits).element());
    }

    /** An empty one; bits that are not given are those of the old one. */
    private static HllSketch fresh(@Nullable HllSketch old, int indexBits, int minhashBits) throws RefusedOperation {
        int index = indexBits == HllSketch.NOT_GIVEN && old != null ? old.indexBits() : indexBits;
        int otherwise = old == null ? 0 : old.minhashBits();
        int minhash = minhashBits == HllSketch.NOT_GIVEN ? otherwise : minhashBits;
        if (!HllSketch.areBits(index, minhash)) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return HllSketch.empty(index, minhash);
    }

    private Effect add(@Nullable HllSketch old) throws RefusedOperation {
        List<byte[]> elements = arguments.elements();
        int indexBits = arguments.indexBits(1);
        int minhashBits = arguments.minhashBits(2, indexBits);
        if (!mayChange(old, arguments.flags(3, CREATE_ONLY | NO_FAIL))) {
            return Effect.NONE;
        }
        HllSketch sketch = old == null ? fresh(null, indexBits, minhashBits) : old.copy();
        long changed = 0;
        for (byte[] element : elements) {
            if (sketch.add(element)) {
                changed++;
            }
        }
        return Effect.changeAndAnswer(sketch.element(), new Element.Int64(changed));
    }

    private Effect union(@Nullable HllSketch old) throws RefusedOperation {
        List<HllSketch> others = arguments.sketches();
        int flags = arguments.flags(1, CREATE_ONLY | UPDATE_ONLY | NO_FAIL | ALLOW_FOLD);
        if (!mayChange(old, flags)) {
            return Effect.NONE;
        }
        HllSet all = old == null ? new HllSet(others) : HllSet.of(others, old);
        HllSketch common = all.common();
        boolean folds =
                old != null && (common.indexBits() < old.indexBits() || common.minhashBits() != old.minhashBits());
        if (folds && (flags & ALLOW_FOLD) == 0) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return Effect.change(all.union().element());
    }

    private static Effect refreshCount(HllSketch old) {
        HllSketch sketch = old.copy();
        long count = HllCount.of(sketch);
        sketch.remember(count);
        return Effect.changeAndAnswer(sketch.element(), new Element.Int64(count));
    }

    private Effect fold(HllSketch old) throws RefusedOperation {
        int indexBits = arguments.indexBits(0);
        if (old.minhashBits() > 0 || indexBits == HllSketch.NOT_GIVEN || indexBits > old.indexBits()) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        if (indexBits == old.indexBits()) {
            return Effect.change(old.copy().element());
        }
        return Effect.change(
                new HllSet(List.of(HllSketch.empty(indexBits, 0), old)).union().element());
    }

    private HllSketch existing(@Nullable HllSketch old) throws RefusedOperation {
        if (old == null) {
            arguments.indexBits(0);
            throw new RefusedOperation(ResultCode.BIN_NOT_FOUND);
        }
        return old;
    }

    private static boolean mayChange(@Nullable HllSketch old, int flags) throws RefusedOperation {
        if ((flags & CREATE_ONLY) != 0 && (flags & UPDATE_ONLY) != 0) {
            throw HllArguments.malformed();
        }
        boolean allowed = (flags & (old == null ? UPDATE_ONLY : CREATE_ONLY)) == 0;
        if (!allowed && (flags & NO_FAIL) == 0) {
            throw new RefusedOperation(old == null ? ResultCode.BIN_NOT_FOUND : ResultCode.BIN_EXISTS);
        }
        return allowed;
    }
}
