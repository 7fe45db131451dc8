package io.bgql.cluster;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.bgql.syntax.Bytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns the client's records into rows. */
final class Rows {
    private Rows() {}

    static Row row(Key key, Record record) {
        return new Row(
                Optional.ofNullable(key.userKey).map(value -> Datums.of(value.getObject())),
                Bytes.of(key.digest),
                record.generation,
                record.expiration == 0 ? OptionalLong.empty() : OptionalLong.of(record.getTimeToLive()),
                bins(record),
                List.of());
    }

    private static Map<String, Datum> bins(Record record) {
        if (record.bins == null) {
            return Map.of();
        }
        Map<String, Datum> bins = new LinkedHashMap<>();
        record.bins.forEach((name, value) -> bins.put(name, Datums.of(value)));
        return bins;
    }
}
