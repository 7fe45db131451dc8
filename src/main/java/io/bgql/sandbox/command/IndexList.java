package io.bgql.sandbox.command;

import io.bgql.sandbox.store.IndexDefinition;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.SecondaryIndex;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.value.ElementPath;
import io.bgql.sandbox.value.ExpressionText;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code sindex-list}: the indexes of one namespace or of all, contexts and expressions in words or in base64. */
final class IndexList implements InfoCommand {
    private static final InfoParameter BASE64 = InfoParameter.of("b64");

    private final Store store;

    IndexList(Store store) {
        this.store = store;
    }

    @Override
    public String answer(InfoRequest request, Session session) throws InfoError {
        boolean base64 = flag(request.parameters());
        try {
            Optional<String> name = request.parameters().optional(InfoParameter.NAMESPACE);
            if (name.isEmpty()) {
                return ofAll(base64);
            }
            return of(store.namespace(name.get()).orElseThrow(InfoError::unknownNamespace), base64);
        } catch (InfoError error) {
            return error.answer() + ";" + error.answer();
        }
    }

    private static boolean flag(InfoParameters parameters) throws InfoError {
        String flag = parameters.optional(BASE64).orElse("false");
        if (!flag.equals("true") && !flag.equals("false")) {
            throw InfoError.parameter("bad b64");
        }
        return flag.equals("true");
    }

    String ofAll(boolean base64) {
        return store.namespaces().stream()
                .map(namespace -> of(namespace, base64))
                .filter(list -> !list.isEmpty())
                .collect(Collectors.joining(";"));
    }

    static String of(Namespace namespace, boolean base64) {
        return namespace.indexes().list().stream()
                .map(index -> "ns=" + namespace.name() + ":" + entry(index, base64))
                .collect(Collectors.joining(";"));
    }

    private static String entry(SecondaryIndex index, boolean base64) {
        IndexDefinition definition = index.definition();
        return "indexname=" + index.name() + ":set=" + orNull(definition.set()) + ":bin=" + orNull(definition.bin())
                + ":type=" + definition.type().word() + ":indextype="
                + definition.collection().word()
                + ":context=" + orNull(base64 ? definition.context() : contextText(definition.context()))
                + ":exp=" + orNull(base64 ? definition.expression() : expressionText(definition.expression()))
                + ":state=" + (index.isReadable() ? "RW" : "WO");
    }

    private static String contextText(String context) {
        return context.isEmpty()
                ? ""
                : ElementPath.read(decoded(context)).orElseThrow().toString();
    }

    private static String expressionText(String expression) {
        return expression.isEmpty() ? "" : ExpressionText.of(decoded(expression));
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? "null" : text;
    }
}
