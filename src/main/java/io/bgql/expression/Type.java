package io.bgql.expression;

import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that a bin or an expression can have, as the server's expression checker knows them. */
public enum Type {
    NIL(Exp.Type.NIL),
    BOOL(Exp.Type.BOOL),
    INT(Exp.Type.INT),
    FLOAT(Exp.Type.FLOAT),
    STRING(Exp.Type.STRING),
    BLOB(Exp.Type.BLOB),
    LIST(Exp.Type.LIST),
    MAP(Exp.Type.MAP),
    GEO(Exp.Type.GEO),
    HLL(Exp.Type.HLL);

    private final Exp.Type exp;

    Type(Exp.Type exp) {
        this.exp = exp;
    }

    /** The client's word for it. */
    public Exp.Type exp() {
        return exp;
    }

    /** The type of a value as the client reads it; its absence is NIL. */
    public static Type of(@Nullable Object value) {
        if (value == null) {
            return NIL;
        } else if (value instanceof Number) {
            return value instanceof Double ? FLOAT : INT;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof Boolean) {
            return BOOL;
        } else if (value instanceof List) {
            return LIST;
        } else if (value instanceof Map) {
            return MAP;
        } else if (value instanceof Value.GeoJSONValue) {
            return GEO;
        }
        return value instanceof Value.HLLValue ? HLL : BLOB;
    }

    /** Whether a user key can be of it. */
    boolean isKey() {
        return this == INT || this == STRING || this == BLOB;
    }

    public boolean numeric() {
        return this == INT || this == FLOAT;
    }
}
