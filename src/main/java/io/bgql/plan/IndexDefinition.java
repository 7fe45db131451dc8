package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.Locale;
import java.util.Optional;

/**
 * What an index holds; no two indexes of a namespace can hold the same. Either a bin or an expression is there.
 *
 * @param context the way into the bin, in the servers' Base64
 * @param expression in the servers' Base64
 */
public record IndexDefinition(
        Optional<String> set,
        Optional<String> bin,
        Type type,
        Catalog.Collection collection,
        Optional<String> context,
        Optional<String> expression) {
    /** The type as CREATE INDEX says it. */
    public String typeWord() {
        return word(type);
    }

    /** The word of CREATE INDEX for a type that an index can hold. */
    public static String word(Type type) {
        return switch (type) {
            case INT -> "numeric";
            case GEO -> "geo2dsphere";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What of the bin it holds as CREATE INDEX says it; empty for the value itself. */
    public Optional<String> collectionWord() {
        return switch (collection) {
            case SCALAR -> Optional.empty();
            case LIST -> Optional.of("list");
            case MAP_KEYS -> Optional.of("mapkeys");
            case MAP_VALUES -> Optional.of("mapvalues");
        };
    }
}
