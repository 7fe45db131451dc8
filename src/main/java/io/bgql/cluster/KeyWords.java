package io.bgql.cluster;

import com.aerospike.client.Key;
import com.aerospike.client.Value;
import io.bgql.syntax.Bytes;

/** Keys in messages. */
final class KeyWords {
    private KeyWords() {}

    /** The key as one would type it, or the digest where there is no key. */
    static String of(Key key) {
        Value user = key.userKey;
        if (user == null) {
            return "with digest " + Bytes.of(key.digest);
        }
        Object value = user.getObject();
        if (value instanceof byte[] bytes) {
            return "x'" + Bytes.of(bytes) + "'";
        }
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
