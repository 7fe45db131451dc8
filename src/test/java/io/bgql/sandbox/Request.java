package io.bgql.sandbox;

import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A record message put together by hand, also such as no client would send. Each step changes and returns it. */
public final class Request {
    private int info1;
    private int info2;
    private int info3;
    private int info4;
    private final Map<Integer, byte[]> fields = new TreeMap<>();
    private final List<Operation> operations = new ArrayList<>();

    private Request(int info1, int info2, int info3) {
        this.info1 = info1;
        this.info2 = info2;
        this.info3 = info3;
    }

    /** A background job touching every record of a set. */
    public static Request background(String namespace, String set) {
        return new Request(0, Info2.WRITE, 0)
                .field(FieldType.NAMESPACE, namespace)
                .field(FieldType.SET, set)
                .operation(OperationCode.TOUCH, "", ParticleType.NULL);
    }

    /** A query over some partitions of a set. */
    public static Request foreground(String namespace, String set, int... partitions) {
        ByteBuffer ids = ByteBuffer.allocate(partitions.length * Short.BYTES);
        for (int partition : partitions) {
            ids.putShort(Short.reverseBytes((short) partition));
        }
        return new Request(Info1.READ, 0, Info3.PARTITION_DONE)
                .field(FieldType.NAMESPACE, namespace)
                .field(FieldType.SET, set)
                .field(FieldType.PID_ARRAY, ids.array());
    }

    /** A read of all bins of one record. */
    public static Request read(String namespace, String set, byte[] digest) {
        return new Request(Info1.READ | Info1.GET_ALL, 0, 0)
                .field(FieldType.NAMESPACE, namespace)
                .field(FieldType.SET, set)
                .field(FieldType.DIGEST, digest);
    }

    /** A write of bin {@code a} to one record. */
    public static Request write(String namespace, String set, byte[] digest) {
        Request request = read(namespace, set, digest);
        request.info1 = 0;
        request.info2 = Info2.WRITE;
        request.operations.add(Operation.of(
                OperationCode.WRITE,
                ParticleType.INTEGER,
                "a",
                ByteBuffer.allocate(Long.BYTES).putLong(1).array()));
        return request;
    }

    /** A batch of rows ready made. */
    public static Request batch(byte[] rows) {
        return new Request(Info1.BATCH, 0, 0).field(FieldType.BATCH, rows);
    }

    public Request with1(int bits) {
        info1 |= bits;
        return this;
    }

    public Request without1(int bits) {
        info1 &= ~bits;
        return this;
    }

    public Request with2(int bits) {
        info2 |= bits;
        return this;
    }

    public Request with3(int bits) {
        info3 |= bits;
        return this;
    }

    public Request without3(int bits) {
        info3 &= ~bits;
        return this;
    }

    public Request with4(int bits) {
        info4 |= bits;
        return this;
    }

    public Request field(int type, byte[] data) {
        fields.put(type, data);
        return this;
    }

    public Request field(int type, String text) {
        return field(type, text.getBytes(StandardCharsets.UTF_8));
    }

    public Request field(int type, int number) {
        return field(type, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    public Request field(int type, long number) {
        return field(type, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    public Request operation(int code, String bin, int particleType, byte[] value) {
        operations.add(Operation.of(code, particleType, bin, value));
        return this;
    }

    /** A whole bin's new value. */
    public Request write(String bin, int particleType, byte[] value) {
        return operation(OperationCode.WRITE, bin, particleType, value);
    }

    public Request without(int fieldType) {
        fields.remove(fieldType);
        return this;
    }

    public Request operation(int code, String bin, int particleType) {
        operations.add(Operation.of(code, particleType, bin, new byte[0]));
        return this;
    }

    public Request withoutOperations() {
        operations.clear();
        return this;
    }

    /** The whole frame. */
    public byte[] frame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter frame = new FrameWriter(out);
        MessageWriter writer = new MessageWriter(frame);
        writer.begin(new Message.Header(info1, info2, info3, info4, 0, 0, 0, 1000));
        fields.forEach(writer::field);
        operations.forEach(operation ->
                writer.operation(operation.code(), operation.bin(), operation.particleType(), operation.value()));
        writer.end();
        try {
            frame.send(Frame.MESSAGE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
