package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.cdt.CTX;
import io.bgql.syntax.Bytes;
import java.util.Optional;

/** A context as the path that CREATE INDEX takes, since what servers print for it leaves out the keys. */
final class WayWords {
    private WayWords() {}

    /** Empty for what is no context. */
    static Optional<String> of(String base64) {
        try {
            StringBuilder words = new StringBuilder();
            for (CTX step : CTX.fromBase64(base64)) {
                words.append('.').append(step(step));
            }
            return Optional.of(words.toString());
        } catch (AerospikeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String step(CTX step) {
        String value = literal(step.value.getObject());
        return switch (step.id) {
            case Elements.LIST_INDEX -> "[" + value + "]";
            case Elements.LIST_RANK -> "[#" + value + "]";
            case Elements.LIST_VALUE -> "[=" + value + "]";
            case Elements.MAP_INDEX -> "{" + value + "}";
            case Elements.MAP_RANK -> "{#" + value + "}";
            case Elements.MAP_KEY -> value;
            case Elements.MAP_VALUE -> "{=" + value + "}";
            default -> "?";
        };
    }

    private static String literal(Object value) {
        if (value instanceof byte[] bytes) {
            return "x'" + Bytes.of(bytes) + "'";
        }
        String text = String.valueOf(value);
        return value instanceof String && !plain(text) ? "'" + text.replace("'", "''") + "'" : text;
    }

    private static boolean plain(String text) {
        return !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && text.chars().allMatch(sign -> sign == '_' || (sign < 128 && Character.isLetterOrDigit(sign)));
    }
}
