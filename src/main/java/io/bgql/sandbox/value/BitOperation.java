package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation on the bits of a blob, which are numbered from the left of its first byte. */
record BitOperation(int opcode, BitArguments arguments) implements ValueOperation {
    static final int RESIZE = 0;
    static final int INSERT = 1;
    static final int REMOVE = 2;
    static final int SET = 3;
    static final int OR = 4;
    static final int XOR = 5;
    static final int AND = 6;
    static final int NOT = 7;
    static final int LSHIFT = 8;
    static final int RSHIFT = 9;
    static final int ADD = 10;
    static final int SUBTRACT = 11;
    static final int SET_INT = 12;
    static final int GET = 50;
    static final int COUNT = 51;
    static final int LSCAN = 52;
    static final int RSCAN = 53;
    static final int GET_INT = 54;

    private static final int CREATE_ONLY = 1;
    private static final int UPDATE_ONLY = 2;
    static final int NO_FAIL = 4;
    static final int PARTIAL = 8;

    static BitOperation read(byte[] msgpack, boolean modify) throws RefusedOperation {
        OperationCall call = OperationCall.read(msgpack);
        return of(call.opcode(), call.arguments(), modify);
    }

    static BitOperation of(int opcode, List<Element> arguments, boolean modify) throws RefusedOperation {
        int count = arguments.size();
        boolean fits = switch (opcode) {
            case RESIZE -> count >= 1 && count <= 3;
            case INSERT, REMOVE, NOT -> count >= 2 && count <= 3;
            case SET, OR, XOR, AND, LSHIFT, RSHIFT, SET_INT -> count >= 3 && count <= 4;
            case ADD, SUBTRACT -> count >= 3 && count <= 5;
            case GET, COUNT -> count == 2;
            case LSCAN, RSCAN -> count == 3;
            case GET_INT -> count >= 2 && count <= 3;
            default -> false;
        };
        if (!fits || (opcode < GET) != modify) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        BitArguments read = BitArguments.read(opcode, arguments);
        checkFlags(opcode, read.flags());
        return new BitOperation(opcode, read);
    }

    private static void checkFlags(int opcode, int flags) throws RefusedOperation {
        int known = switch (opcode) {
            case RESIZE, INSERT -> CREATE_ONLY | UPDATE_ONLY | NO_FAIL;
            case ADD, SUBTRACT, SET_INT -> UPDATE_ONLY | NO_FAIL;
            default -> UPDATE_ONLY | NO_FAIL | PARTIAL;
        };
        boolean both = (flags & CREATE_ONLY) != 0 && (flags & UPDATE_ONLY) != 0;
        if ((flags & ~known) != 0 || both) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
    }

    @Override
    public boolean modifies() {
        return opcode < GET;
    }

    @Override
    public Effect apply(@Nullable Element target) throws RefusedOperation {
        int flags = arguments.flags();
        if (target == null) {
            return modifies() ? create(flags) : Effect.NONE;
        }
        if ((flags & CREATE_ONLY) != 0) {
            return failed(flags, ResultCode.BIN_EXISTS);
        }
        if (!(target instanceof Element.Bytes bytes) || bytes.particleType() != ParticleType.BLOB) {
            throw new RefusedOperation(ResultCode.INCOMPATIBLE_TYPE);
        }
        return applyTo(bytes.data(), flags);
    }

    private Effect create(int flags) throws RefusedOperation {
        boolean creates = (opcode == INSERT || opcode == RESIZE) && (flags & UPDATE_ONLY) == 0;
        if (!creates) {
            return failed(flags, ResultCode.BIN_NOT_FOUND);
        }
        Effect effect = applyTo(new byte[0], flags);
        boolean empty = effect.after() instanceof Element.Bytes bytes && bytes.data().length == 0;
        return empty ? Effect.NONE : effect;
    }

    private Effect applyTo(byte[] data, int flags) throws RefusedOperation {
        try {
            return switch (opcode) {
                case RESIZE -> changed(BlobBytes.resize(data, arguments));
                case INSERT -> changed(BlobBytes.insert(data, arguments));
                case REMOVE -> changed(BlobBytes.remove(data, arguments, (flags & PARTIAL) != 0));
                case GET, COUNT, LSCAN, RSCAN, GET_INT -> Effect.answer(BitField.read(opcode, data, arguments));
                default -> changed(BitField.modify(opcode, data, arguments, (flags & PARTIAL) != 0));
            };
        } catch (BitsDoNotFit misfit) {
            return failed(flags, misfit.resultCode());
        }
    }

    private static Effect changed(byte[] data) {
        return Effect.change(new Element.Bytes(ParticleType.BLOB, data));
    }

    private static Effect failed(int flags, int resultCode) throws RefusedOperation {
        if ((flags & NO_FAIL) != 0) {
            return Effect.NONE;
        }
        throw new RefusedOperation(resultCode);
    }
}
