package io.bgql.sandbox.command;

import io.bgql.sandbox.store.FoundRecord;
import io.bgql.sandbox.store.RecordSink;
import io.bgql.sandbox.store.Traffic;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * A stream of records: frames of many messages each, cut when they pass 1 MiB. One thread writes; what was sent may be
 * asked by any.
 */
final class RecordStream implements RecordSink {
    private static final int CUT = 1 << 20;

    private final FrameWriter frame;
    private final MessageWriter writer;
    private final byte[] namespace;
    private final int info1;
    private final LongSupplier ticker;
    private final Traffic traffic = new Traffic();

    RecordStream(FrameWriter frame, String namespace, boolean binData, LongSupplier ticker) {
        this.frame = frame;
        this.writer = new MessageWriter(frame);
        this.namespace = namespace.getBytes(StandardCharsets.UTF_8);
        this.info1 = binData ? 0 : Info1.NO_BIN_DATA;
        this.ticker = ticker;
    }

    @Override
    public void accept(FoundRecord record) throws IOException {
        writer.begin(new Message.Header(info1, 0, 0, 0, 0, record.generation(), record.voidTime(), 0));
        writer.field(FieldType.NAMESPACE, namespace).field(FieldType.DIGEST, record.digest());
        if (!record.set().isEmpty()) {
            writer.field(FieldType.SET, record.set());
        }
        if (record.key().length > 0) {
            writer.field(FieldType.KEY, record.key());
        }
        if (record.indexValue().isPresent()) {
            long littleEndian = Long.reverseBytes(record.indexValue().getAsLong());
            writer.field(
                    FieldType.BVAL_ARRAY,
                    ByteBuffer.allocate(Long.BYTES).putLong(littleEndian).array());
        }
        for (Operation answer : record.answers()) {
            writer.operation(answer.code(), answer.bin(), answer.particleType(), answer.value());
        }
        writer.end();
        if (frame.bodySize() > CUT) {
            send();
        }
    }

    @Override
    public void unavailable(int partition) {
        writer.begin(new Message.Header(0, 0, Info3.PARTITION_DONE, 0, ResultCode.UNAVAILABLE, partition, 0, 0));
        writer.end();
    }

    /**
     * Ends the stream. The end is a frame of its own, except after a short query, whose answer is to be read at once.
     */
    void end(int resultCode, boolean together) throws IOException {
        if (!together && frame.bodySize() > 0) {
            send();
        }
        writer.bare(Info3.LAST, resultCode);
        send();
    }

    private void send() throws IOException {
        long begin = ticker.getAsLong();
        traffic.sending(Frame.HEADER_SIZE + frame.bodySize());
        frame.send(Frame.MESSAGE);
        traffic.spent(ticker.getAsLong() - begin);
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }
}
