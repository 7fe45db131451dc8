package io.bgql.sandbox.store;

import io.bgql.sandbox.store.IndexQuery.Choice;
import io.bgql.sandbox.value.Element;
import io.bgql.sandbox.value.ElementList;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Indexes of set {@code s} of a desk's namespace {@code test}, and records in partitions to be chosen. */
final class IndexDesk {
    private final Desk desk;

    IndexDesk(Desk desk) {
        this.desk = desk;
    }

    /** An index of the numbers in a bin. */
    void create(String name, String bin) throws RefusedRequest {
        create(name, bin, IndexType.NUMERIC, IndexCollection.DEFAULT);
    }

    void create(String name, String bin, IndexType type, IndexCollection collection) throws RefusedRequest {
        desk.test.indexes().create(name, new IndexDefinition("s", bin, type, collection, "", ""));
    }

    SecondaryIndex index(String name) {
        return desk.test.indexes().named(name).orElseThrow();
    }

    /** What a query asks that wants the numbers from one to another by a bin. */
    static IndexQuery range(String bin, long low, long high) {
        return range(bin, IndexCollection.DEFAULT, low, high);
    }

    static IndexQuery range(String bin, IndexCollection collection, long low, long high) {
        return new IndexQuery(
                new Choice.ByDefinition(bin, Optional.of(collection), "", ""), new IndexRange.Integers(low, high));
    }

    static IndexQuery named(String name, long low, long high) {
        return new IndexQuery(new Choice.ByName(name), new IndexRange.Integers(low, high));
    }

    /** A digest in a partition, the same for the same number at every start. */
    static byte[] digest(int partition, int number) {
        byte[] text = ("(" + partition + ", " + number + ")").getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] digest = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), Digest.LENGTH);
            digest[0] = (byte) partition;
            digest[1] = (byte) ((digest[1] & 0xF0) | (partition >> 8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    void write(byte[] digest, String bin, long value) {
        write(digest, bin, Particle.ofInteger(value));
    }

    void write(byte[] digest, String bin, Particle value) {
        Operation write = Operation.of(OperationCode.WRITE, value.type(), bin, value.data());
        apply(digest, Info2.WRITE, List.of(write));
    }

    void delete(byte[] digest) {
        apply(digest, Info2.WRITE | Info2.DELETE, List.of());
    }

    private void apply(byte[] digest, int info2, List<Operation> operations) {
        Message.Header header = new Message.Header(0, info2, 0, 0, 0, 0, 0, 0);
        RecordRequest request = new RecordRequest(header, digest, "s", new byte[0], RecordFilter.NONE, operations);
        desk.store.transactions().apply(desk.test, request);
    }

    static Particle list(long... numbers) {
        List<Element> items =
                LongStream.of(numbers).<Element>mapToObj(Element.Int64::new).toList();
        return Particle.of(new ElementList(items, false));
    }

    /** How often a record has been written. */
    int generation(byte[] digest) {
        byte[] record = desk.test.contents().partitionOf(digest).find(digest);
        return record == null ? 0 : RecordLayout.generation(record);
    }
}
