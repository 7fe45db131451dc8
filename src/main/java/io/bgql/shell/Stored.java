package io.bgql.shell;

import io.bgql.cluster.Datum;
import io.bgql.cluster.Row;
import io.bgql.expression.Type;
import java.util.HashMap;
import java.util.Map;

/** What the bins of a record hold, as far as foreseeing its changes takes. */
final class Stored {
    private Stored() {}

    static Map<String, Type> types(Row record) {
        Map<String, Type> types = new HashMap<>();
        record.bins().forEach((bin, datum) -> types.put(bin, type(datum)));
        return types;
    }

    /** Texts, and blobs as {@code byte[]}. */
    static Map<String, Object> joinable(Row record) {
        Map<String, Object> joinable = new HashMap<>();
        record.bins().forEach((bin, datum) -> {
            if (datum instanceof Datum.Text text) {
                joinable.put(bin, text.value());
            } else if (datum instanceof Datum.Blob blob) {
                joinable.put(bin, blob.value().toArray());
            }
        });
        return joinable;
    }

    private static Type type(Datum datum) {
        if (datum instanceof Datum.Int) {
            return Type.INT;
        } else if (datum instanceof Datum.Text) {
            return Type.STRING;
        } else if (datum instanceof Datum.Real) {
            return Type.FLOAT;
        } else if (datum instanceof Datum.Bool) {
            return Type.BOOL;
        } else if (datum instanceof Datum.ListOf) {
            return Type.LIST;
        } else if (datum instanceof Datum.MapOf) {
            return Type.MAP;
        } else if (datum instanceof Datum.Blob) {
            return Type.BLOB;
        } else if (datum instanceof Datum.Geo) {
            return Type.GEO;
        }
        return datum instanceof Datum.Sketch ? Type.HLL : Type.NIL;
    }
}
