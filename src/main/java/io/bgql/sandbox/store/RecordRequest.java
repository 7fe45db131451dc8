package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request for one record. Its arrays are shared, not copied: nobody changes them. */
public final class RecordRequest {
    static final byte[] NO_KEY = {};

    private final Message.Header header;
    private final byte[] digest;
    private final String set;
    private final byte[] key;
    private final RecordFilter filter;
    private final List<Operation> operations;

    /**
     * A request put together.
     *
     * @param header flags, expected generation and ttl as sent
     * @param digest 20 bytes
     * @param set the set's name, empty when none was sent
     * @param key a particle type byte and the key's value, empty when none was sent
     */
    public RecordRequest(
            Message.Header header,
            byte[] digest,
            String set,
            byte[] key,
            RecordFilter filter,
            List<Operation> operations) {
        this.header = header;
        this.digest = digest;
        this.set = set;
        this.key = key;
        this.filter = filter;
        this.operations = operations;
    }

    /**
     * Takes a request out of a message or a batch row.
     *
     * @param otherwise the filter when the message has none of its own
     * @throws RefusedRequest a parameter error when the digest has another length than 20; or an invalid filter
     */
    public static RecordRequest of(Message message, byte[] digest, RecordFilter otherwise) throws RefusedRequest {
        if (digest.length != Digest.LENGTH) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        byte[] set = message.fieldOrNull(FieldType.SET);
        byte[] key = message.fieldOrNull(FieldType.KEY);
        byte[] filter = message.fieldOrNull(FieldType.FILTER_EXPRESSION);
        return new RecordRequest(
                message.header(),
                digest,
                set == null ? "" : new String(set, StandardCharsets.UTF_8),
                key == null ? NO_KEY : key,
                filter == null ? otherwise : RecordFilter.sent(filter),
                message.operations());
    }

    /** What a job does to a record it has come to: neither set nor key is sent with it. */
    static RecordRequest ofJob(Message.Header header, byte[] digest, RecordFilter filter, List<Operation> operations) {
        return new RecordRequest(header, digest, "", NO_KEY, filter, operations);
    }

    Message.Header header() {
        return header;
    }

    byte[] digest() {
        return digest;
    }

    String set() {
        return set;
    }

    byte[] key() {
        return key;
    }

    RecordFilter filter() {
        return filter;
    }

    List<Operation> operations() {
        return operations;
    }

    boolean hasInfo1(int bit) {
        return (header.info1() & bit) != 0;
    }

    boolean hasInfo2(int bit) {
        return (header.info2() & bit) != 0;
    }

    boolean hasInfo3(int bit) {
        return (header.info3() & bit) != 0;
    }
}
