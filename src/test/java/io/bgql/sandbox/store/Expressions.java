package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.MsgpackWriter;
import java.nio.charset.StandardCharsets;

/** A few expressions as bytes, the way a client sends them. */
final class Expressions {
    private static final int GT = 3;
    private static final int DIGEST_MODULO = 64;
    private static final int BIN = 81;
    private static final int EQ = 1;
    private static final int INTEGER_TYPE = 2;
    private static final int ADD = 20;

    private Expressions() {}

    static RecordFilter binGreaterThan(String bin, long value) {
        MsgpackWriter writer = new MsgpackWriter();
        writer.writeListSize(3);
        writer.writeInteger(GT);
        writeBin(writer, bin);
        writer.writeInteger(value);
        return RecordFilter.sent(writer.toByteArray());
    }

    /** True of about one record in so many, by metadata alone. */
    static RecordFilter oneIn(long modulo) {
        MsgpackWriter writer = new MsgpackWriter();
        writer.writeListSize(3);
        writer.writeInteger(EQ);
        writer.writeListSize(2);
        writer.writeInteger(DIGEST_MODULO);
        writer.writeInteger(modulo);
        writer.writeInteger(0);
        return RecordFilter.sent(writer.toByteArray());
    }

    static RecordFilter constant(boolean value) {
        MsgpackWriter writer = new MsgpackWriter();
        writer.writeBoolean(value);
        return RecordFilter.sent(writer.toByteArray());
    }

    /** Not a filter: an integer. */
    static RecordFilter justABin(String bin) {
        MsgpackWriter writer = new MsgpackWriter();
        writeBin(writer, bin);
        return RecordFilter.sent(writer.toByteArray());
    }

    /** The value of an operation that writes the sum of a bin and a number. */
    static byte[] writeSum(String bin, long value) {
        MsgpackWriter writer = new MsgpackWriter();
        writer.writeListSize(2);
        writer.writeListSize(3);
        writer.writeInteger(ADD);
        writeBin(writer, bin);
        writer.writeInteger(value);
        writer.writeInteger(0);
        return writer.toByteArray();
    }

    private static void writeBin(MsgpackWriter writer, String bin) {
        writer.writeListSize(3);
        writer.writeInteger(BIN);
        writer.writeInteger(INTEGER_TYPE);
        writer.writeBytes(bin.getBytes(StandardCharsets.UTF_8));
    }
}
