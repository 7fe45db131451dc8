package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Replies as text to compare, with what can not be the same on two nodes left out by name: a void time is shown as set
 * or not, a point's index cells and a module's folder not at all, and of a job's text the values of the names given.
 */
final class ReplyText {
    /** Of a job, on any node. */
    static final String VOLATILE = "run-time|time-since-done|from";
    /** Of indexes too. */
    static final String INDEXED = VOLATILE + "|load_time";
    /** Of an index a server has just built, and not looked through yet. */
    static final String NOT_MEASURED = INDEXED + "|entries_per_bval|entries_per_rec";
    /** Of a job looked at, or stopped, while it runs. */
    static final String MOVING = VOLATILE + "|job-progress|recs-throttled|recs-succeeded|ops-active";

    private static final List<Integer> FIELDS =
            List.of(FieldType.NAMESPACE, FieldType.DIGEST, FieldType.SET, FieldType.KEY);
    private static final int GEOJSON_HEAD = 3;

    private ReplyText() {}

    static String info(String reply, String masked) {
        return Pattern.compile("\\b(" + masked + ")=[^:;\\n]*").matcher(reply).replaceAll("$1=*");
    }

    static String message(Message message) {
        Message.Header header = message.header();
        StringBuilder text = new StringBuilder();
        FIELDS.forEach(type -> message.field(type)
                .ifPresent(data -> text.append(type)
                        .append('=')
                        .append(HexFormat.of().formatHex(data))
                        .append(' ')));
        message.field(FieldType.BVAL_ARRAY)
                .ifPresent(value -> text.append("value=").append(number(value)).append(' '));
        text.append("code=").append(header.resultCode());
        text.append(" info=").append(header.info1()).append(',').append(header.info2());
        text.append(',').append(header.info3()).append(',').append(header.info4());
        text.append(" generation=").append(header.generation());
        text.append(header.ttl() == 0 ? " never expires" : " expires");
        text.append(" index=").append(header.timeout());
        message.operations().forEach(operation -> text.append(' ').append(operation(operation)));
        return text.toString();
    }

    /** What stands for a string or blob in an index is the server's secret: a large number. */
    private static String number(byte[] value) {
        long number = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return Math.abs(number) > Integer.MAX_VALUE ? "large" : Long.toString(number);
    }

    private static String operation(Operation operation) {
        return operation.code() + ":" + operation.bin() + ":" + operation.particleType() + ":" + value(operation);
    }

    private static String value(Operation operation) {
        byte[] value = operation.value();
        if (operation.bin().equals("FAILURE")) {
            String message = new String(value, StandardCharsets.UTF_8);
            return message.substring(message.lastIndexOf('/') + 1);
        }
        if (operation.particleType() != ParticleType.GEOJSON || value.length < GEOJSON_HEAD) {
            return HexFormat.of().formatHex(value);
        }
        int cells = (value[1] & 0xFF) << Byte.SIZE | (value[2] & 0xFF);
        int json = GEOJSON_HEAD + Long.BYTES * cells;
        return HexFormat.of().formatHex(value, json, value.length);
    }
}
