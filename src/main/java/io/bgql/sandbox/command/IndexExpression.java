package io.bgql.sandbox.command;

import io.bgql.sandbox.store.IndexCollection;
import io.bgql.sandbox.store.IndexType;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.StaticType;

/** The expression of an index: one that hangs on bins or the digest alone, and is of the type to be indexed. */
final class IndexExpression {
    private IndexExpression() {}

    /** Checks an expression given in base64. */
    static void check(String base64, IndexType type, IndexCollection collection) throws InfoError {
        Program program = program(base64);
        int wanted = collection.resultType(type);
        if (program.resultType() != wanted) {
            throw InfoError.parameter("bad 'exp' - expression type '" + word(program.resultType())
                    + "' does not match expected type '" + word(wanted) + "'");
        }
    }

    private static Program program(String base64) throws InfoError {
        try {
            Program program = Program.build(PaddedBase64.decode(base64));
            if (program.isIndexable()) {
                return program;
            }
        } catch (InvalidExpression | IllegalArgumentException malformed) {
            throw InfoError.parameter("bad 'exp'");
        }
        throw InfoError.parameter("bad 'exp'");
    }

    private static String word(int type) {
        return switch (type) {
            case StaticType.INTEGER -> "numeric";
            case StaticType.STRING -> "string";
            case StaticType.BLOB -> "blob";
            case StaticType.GEOJSON -> "geo2dsphere";
            case StaticType.LIST -> "list";
            case StaticType.MAP -> "map";
            case StaticType.FLOAT -> "float";
            case StaticType.BOOL -> "bool";
            default -> "hll";
        };
    }
}
