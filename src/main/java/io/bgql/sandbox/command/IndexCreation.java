package io.bgql.sandbox.command;

import io.bgql.sandbox.store.IndexCollection;
import io.bgql.sandbox.store.IndexDefinition;
import io.bgql.sandbox.store.IndexType;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.value.ElementPath;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code sindex-create}: makes an index, or renames the one of the same definition. What is to be indexed is said as
 * {@code indexdata=BIN,TYPE}, as {@code bin} and {@code type}, or as {@code exp} and {@code type}.
 */
final class IndexCreation implements InfoCommand {
    private static final int LONGEST_BIN_NAME = 15;
    private static final InfoParameter CONTEXT = InfoParameter.of("context");
    private static final InfoParameter COLLECTION = InfoParameter.of("indextype", 9);
    /** The longest bin name, a comma, the longest type. */
    private static final InfoParameter DATA = InfoParameter.of("indexdata", LONGEST_BIN_NAME + 1 + 11);

    private static final InfoParameter TYPE = InfoParameter.of("type", 11);
    private static final InfoParameter BIN = InfoParameter.of("bin", LONGEST_BIN_NAME);
    private static final InfoParameter EXPRESSION = InfoParameter.of("exp");
    private static final String TYPES = " - must be one of 'numeric', 'string', 'blob', 'geo2dsphere'";
    private static final String COLLECTIONS = " - must be one of 'default', 'list', 'mapkeys', 'mapvalues'";

    private final Node node;

    IndexCreation(Node node) {
        this.node = node;
    }

    /** The parameters are checked in this order; an index of a namespace that is not here is made nowhere. */
    @Override
    public String answer(InfoRequest request, Session session) throws InfoError {
        InfoParameters parameters = request.parameters();
        String name = parameters.required(InfoParameter.INDEX_NAME);
        String namespace = parameters.required(InfoParameter.NAMESPACE);
        IndexDefinition definition = definition(parameters);
        for (Store store : node.everyStore()) {
            Optional<Namespace> known = store.namespace(namespace);
            if (known.isPresent()) {
                create(known.get(), name, definition);
            }
        }
        return "ok";
    }

    private static void create(Namespace namespace, String name, IndexDefinition definition) throws InfoError {
        try {
            namespace.indexes().create(name, definition);
        } catch (RefusedRequest refused) {
            throw new InfoError(
                    refused.resultCode(),
                    switch (refused.resultCode()) {
                        case ResultCode.SINDEX_FOUND -> "'indexname' already exists with different definition";
                        case ResultCode.SINDEX_MAX_COUNT -> "already at sindex definition limit";
                        default -> "bad 'set'";
                    });
        }
    }

    private static IndexDefinition definition(InfoParameters parameters) throws InfoError {
        String set = parameters.optional(InfoParameter.SET).orElse("");
        String context = context(parameters);
        IndexCollection collection = collection(parameters);
        Optional<String> data = parameters.optional(DATA);
        Optional<String> type = parameters.optional(TYPE);
        if (data.isPresent() == type.isPresent()) {
            String what = data.isPresent() ? "specified" : "missing";
            throw InfoError.parameter("both 'indexdata' and 'type' are " + what);
        }
        if (data.isPresent()) {
            int comma = data.get().indexOf(',');
            String bin = binOf(data.get(), comma);
            IndexType indexType = type(data.get().substring(comma + 1), "'indexdata' bin type");
            return new IndexDefinition(set, bin, indexType, collection, context, "");
        }
        IndexType indexType = type(type.get(), "'type'");
        Optional<String> bin = parameters.optional(BIN);
        Optional<String> expression = parameters.optional(EXPRESSION);
        if (bin.isPresent() == expression.isPresent()) {
            throw InfoError.parameter("both 'bin' and 'exp' are " + (bin.isPresent() ? "specified" : "missing"));
        }
        if (expression.isPresent()) {
            if (!context.isEmpty()) {
                throw InfoError.parameter("both 'context' and 'exp' are specified");
            }
            IndexExpression.check(expression.get(), indexType, collection);
        }
        return new IndexDefinition(set, bin.orElse(""), indexType, collection, context, expression.orElse(""));
    }

    private static String context(InfoParameters parameters) throws InfoError {
        String context = parameters.optional(CONTEXT).orElse("");
        if (!context.isEmpty() && ElementPath.read(decodedContext(context)).isEmpty()) {
            throw InfoError.parameter("'context' invalid cdt context");
        }
        return context;
    }

    private static byte[] decodedContext(String context) throws InfoError {
        try {
            return PaddedBase64.decode(context);
        } catch (IllegalArgumentException malformed) {
            throw InfoError.parameter("'context' invalid base64");
        }
    }

    private static IndexCollection collection(InfoParameters parameters) throws InfoError {
        String word = parameters.optional(COLLECTION).orElse(IndexCollection.DEFAULT.word());
        return IndexCollection.named(word).orElseThrow(() -> InfoError.parameter("bad " + "'indextype'" + COLLECTIONS));
    }

    private static String binOf(String data, int comma) throws InfoError {
        if (comma < 0) {
            throw InfoError.parameter("'indexdata' missing bin type");
        }
        if (comma == 0) {
            throw InfoError.parameter("'indexdata' missing bin name");
        }
        String bin = data.substring(0, comma);
        if (bin.getBytes(StandardCharsets.UTF_8).length > LONGEST_BIN_NAME) {
            throw InfoError.parameter("'indexdata' bin name too long");
        }
        return bin;
    }

    private static IndexType type(String word, String where) throws InfoError {
        return IndexType.named(word).orElseThrow(() -> InfoError.parameter("bad " + where + TYPES));
    }
}
