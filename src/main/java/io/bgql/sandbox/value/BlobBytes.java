package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.Arrays;

/** The operations that change the length of a blob, in whole bytes. */
final class BlobBytes {
    static final int FROM_FRONT = 1;
    static final int GROW_ONLY = 2;
    static final int SHRINK_ONLY = 4;
    /** No record is larger, so no blob needs to be. */
    private static final int LARGEST = 1 << 23;

    private BlobBytes() {}

    static byte[] resize(byte[] data, BitArguments arguments) throws RefusedOperation, BitsDoNotFit {
        int size = size(arguments.size());
        int how = arguments.how();
        if ((size < data.length && (how & GROW_ONLY) != 0) || (size > data.length && (how & SHRINK_ONLY) != 0)) {
            throw new BitsDoNotFit(ResultCode.PARAMETER);
        }
        if ((how & FROM_FRONT) == 0) {
            return Arrays.copyOf(data, size);
        }
        byte[] resized = new byte[size];
        int kept = Math.min(size, data.length);
        System.arraycopy(data, data.length - kept, resized, size - kept, kept);
        return resized;
    }

    static byte[] insert(byte[] data, BitArguments arguments) throws RefusedOperation {
        int offset = offset(data, arguments.offset());
        byte[] inserted = arguments.operand().data();
        int head = Math.min(offset, data.length);
        byte[] result = Arrays.copyOf(data, size((long) Math.max(offset, data.length) + inserted.length));
        Arrays.fill(result, head, offset, (byte) 0);
        System.arraycopy(inserted, 0, result, offset, inserted.length);
        System.arraycopy(data, head, result, offset + inserted.length, data.length - head);
        return result;
    }

    static byte[] remove(byte[] data, BitArguments arguments, boolean partial) throws RefusedOperation, BitsDoNotFit {
        int offset = offset(data, arguments.offset());
        long end = offset + arguments.size();
        if (offset >= data.length || (end > data.length && !partial)) {
            throw new BitsDoNotFit(ResultCode.PARAMETER);
        }
        int tail = (int) Math.min(data.length, end);
        byte[] result = Arrays.copyOf(data, data.length - (tail - offset));
        System.arraycopy(data, tail, result, offset, data.length - tail);
        return result;
    }

    private static int offset(byte[] data, long offset) throws RefusedOperation {
        long place = offset < 0 ? offset + data.length : offset;
        if (place < 0) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return size(place);
    }

    private static int size(long size) throws RefusedOperation {
        if (size > LARGEST) {
            throw new RefusedOperation(ResultCode.RECORD_TOO_BIG);
        }
        return (int) size;
    }
}
