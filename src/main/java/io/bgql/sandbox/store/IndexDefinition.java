package io.bgql.sandbox.store;

/**
 * What a secondary index is of. A namespace never has two indexes of the same definition.
 *
 * @param set empty for all records of the namespace, in whatever set
 * @param bin empty where an expression says what is indexed
 * @param context the way into the bin's value, base64 of msgpack, empty for none
 * @param expression base64 of msgpack, empty where a bin is indexed
 */
public record IndexDefinition(
        String set, String bin, IndexType type, IndexCollection collection, String context, String expression) {

    IndexDefinition inAnySet() {
        return new IndexDefinition("", bin, type, collection, context, expression);
    }
}
