package io.bgql.sandbox.command;

import static io.bgql.sandbox.command.QueryFields.check;

import io.bgql.sandbox.store.IndexCollection;
import io.bgql.sandbox.store.IndexQuery;
import io.bgql.sandbox.store.IndexQuery.Choice;
import io.bgql.sandbox.store.IndexRange;
import io.bgql.sandbox.store.IndexType;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.value.ElementPath;
import io.bgql.sandbox.value.GeoRegion;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import io.bgql.sandbox.wire.WireCursor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The fields by which a query asks for a secondary index. Without a range none of them counts; a field that is malformed,
 * or does not go with the others, is a parameter error.
 */
final class IndexFields {
    private static final int LONGEST_INDEX_NAME = 63;
    private static final int LONGEST_BIN_NAME = 15;
    private static final int LONGEST_VALUE = 2047;
    private static final int LONGEST_GEOJSON = (1 << 20) - 1;

    private final Message message;

    private IndexFields(Message message) {
        this.message = message;
    }

    /** What the query wants of an index, if it wants one. */
    static Optional<IndexQuery> query(Message message) throws RefusedRequest {
        byte[] range = message.fieldOrNull(FieldType.INDEX_RANGE);
        if (range == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndexFields(message).query(new WireCursor(range)));
        } catch (MalformedMessage e) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
    }

    /** 1 byte count of ranges, bin name behind its length, then the range. What comes behind it is ignored. */
    private IndexQuery query(WireCursor range) throws RefusedRequest, MalformedMessage {
        check(range.uint8() == 1);
        int binLength = range.uint8();
        check(binLength <= LONGEST_BIN_NAME);
        String bin = text(range.bytes(binLength));
        return new IndexQuery(choice(bin), range(range));
    }

    private static IndexRange range(WireCursor range) throws RefusedRequest, MalformedMessage {
        int particleType = range.uint8();
        byte[] begin = range.bytes(range.int32());
        byte[] end = range.bytes(range.int32());
        switch (particleType) {
            case ParticleType.INTEGER -> {
                check(integer(begin) <= integer(end));
                return new IndexRange.Integers(integer(begin), integer(end));
            }
            case ParticleType.STRING, ParticleType.BLOB -> {
                check(begin.length <= LONGEST_VALUE);
                return new IndexRange.Same(
                        particleType == ParticleType.STRING ? IndexType.STRING : IndexType.BLOB, begin);
            }
            case ParticleType.GEOJSON -> {
                check(begin.length <= LONGEST_GEOJSON);
                return new IndexRange.Around(
                        GeoRegion.read(begin).orElseThrow(() -> new RefusedRequest(ResultCode.PARAMETER)));
            }
            default -> throw new RefusedRequest(ResultCode.PARAMETER);
        }
    }

    private static long integer(byte[] value) throws RefusedRequest {
        check(value.length == Long.BYTES);
        return ByteBuffer.wrap(value).getLong();
    }

    private Choice choice(String bin) throws RefusedRequest {
        Optional<IndexCollection> collection = collection();
        Optional<byte[]> name = message.field(FieldType.INDEX_NAME);
        Optional<byte[]> context = message.field(FieldType.INDEX_CONTEXT);
        Optional<byte[]> expression = message.field(FieldType.INDEX_EXPRESSION);
        check(expression.isEmpty() || expression.get().length > 0);
        check(context.isEmpty() || ElementPath.read(context.get()).isPresent());
        if (name.isPresent()) {
            check(name.get().length > 0 && name.get().length <= LONGEST_INDEX_NAME);
            check(bin.isEmpty() && context.isEmpty() && expression.isEmpty());
            return new Choice.ByName(text(name.get()));
        }
        check(bin.isEmpty() == expression.isPresent() && (context.isEmpty() || expression.isEmpty()));
        return new Choice.ByDefinition(bin, collection, base64(context), base64(expression));
    }

    /** A number that stands for no form is not malformed: there is no such index. */
    private Optional<IndexCollection> collection() throws RefusedRequest {
        byte[] number = message.fieldOrNull(FieldType.INDEX_TYPE);
        if (number == null) {
            return Optional.of(IndexCollection.DEFAULT);
        }
        check(number.length > 0);
        return IndexCollection.numbered(number[0]);
    }

    private static String base64(Optional<byte[]> bytes) {
        return bytes.map(Base64.getEncoder()::encodeToString).orElse("");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
