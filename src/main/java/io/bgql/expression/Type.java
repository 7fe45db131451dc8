package io.bgql.expression;

import com.aerospike.client.exp.Exp;

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

    /** Whether a user key can be of it. */
    boolean isKey() {
        return this == INT || this == STRING || this == BLOB;
    }

    boolean numeric() {
        return this == INT || this == FLOAT;
    }
}
