package io.bgql.sandbox.command;

import static io.bgql.sandbox.command.QueryFields.check;

import io.bgql.sandbox.store.Digest;
import io.bgql.sandbox.store.PartitionSelection;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which partitions a foreground query is to visit, and where in them to go on. */
final class PartitionFields {
    private static final byte[] NOTHING = {};

    private PartitionFields() {}

    /**
     * Reads the arrays: partition ids of 2 bytes little-endian, digests of 20 bytes, and for an index one value of 8
     * bytes for each digest. A client that knows nothing of partitions is not supported, as by servers.
     */
    static PartitionSelection selection(Message message, boolean indexed) throws RefusedRequest {
        byte[] partitions = message.fieldOrNull(FieldType.PID_ARRAY);
        byte[] digests = message.fieldOrNull(FieldType.DIGEST_ARRAY);
        if (!message.hasInfo3(Info3.PARTITION_DONE) || (partitions == null && digests == null)) {
            throw new RefusedRequest(ResultCode.UNSUPPORTED_FEATURE);
        }
        check(partitions == null || (partitions.length > 0 && partitions.length % Short.BYTES == 0));
        check(digests == null || (digests.length > 0 && digests.length % Digest.LENGTH == 0));
        byte[] values = message.fieldOrNull(FieldType.BVAL_ARRAY);
        checkValues(values, digests, indexed);
        PartitionSelection selection = new PartitionSelection();
        addPartitions(partitions == null ? NOTHING : partitions, selection);
        addDigests(digests == null ? NOTHING : digests, values == null || !indexed ? NOTHING : values, selection);
        return selection;
    }

    private static void checkValues(byte @Nullable [] values, byte @Nullable [] digests, boolean indexed)
            throws RefusedRequest {
        check(values == null || digests != null);
        if (indexed && digests != null) {
            check(values != null && values.length / Long.BYTES == digests.length / Digest.LENGTH);
        }
    }

    private static void addPartitions(byte[] partitions, PartitionSelection selection) throws RefusedRequest {
        for (int at = 0; at < partitions.length; at += Short.BYTES) {
            selection.add((partitions[at] & 0xFF) | (partitions[at + 1] & 0xFF) << 8);
        }
    }

    private static void addDigests(byte[] digests, byte[] values, PartitionSelection selection) throws RefusedRequest {
        ByteBuffer numbers = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < digests.length; at += Digest.LENGTH) {
            byte[] digest = Arrays.copyOfRange(digests, at, at + Digest.LENGTH);
            selection.addAfter(digest, numbers.hasRemaining() ? numbers.getLong() : 0);
        }
    }
}
