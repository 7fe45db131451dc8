package io.bgql.sandbox.command;

import io.bgql.sandbox.access.Access;
import io.bgql.sandbox.access.Permission;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Lets through what the user of a connection may do: with no login asked for, everything. What needs which permission is
 * read from the source of a server 8.1.2; that deleting and functions need their own is its documentation's word.
 */
final class Guard {
    private static final Map<String, Permission> OF_INFO = Map.ofEntries(
            Map.entry("eviction-reset", Permission.EVICT_ADMIN),
            Map.entry("query-abort", Permission.QUERY_ADMIN),
            Map.entry("query-abort-all", Permission.QUERY_ADMIN),
            Map.entry("scan-abort", Permission.QUERY_ADMIN),
            Map.entry("scan-abort-all", Permission.QUERY_ADMIN),
            Map.entry("recluster", Permission.SERVICE_CTRL),
            Map.entry("set-config", Permission.SET_CONFIG),
            Map.entry("sindex-create", Permission.SINDEX_ADMIN),
            Map.entry("sindex-delete", Permission.SINDEX_ADMIN),
            Map.entry("sindex-exists", Permission.SINDEX_ADMIN),
            Map.entry("tip-clear", Permission.SERVICE_CTRL),
            Map.entry("truncate", Permission.TRUNCATE),
            Map.entry("truncate-namespace", Permission.TRUNCATE),
            Map.entry("truncate-namespace-undo", Permission.TRUNCATE),
            Map.entry("truncate-undo", Permission.TRUNCATE),
            Map.entry("udf-put", Permission.UDF_ADMIN),
            Map.entry("udf-remove", Permission.UDF_ADMIN));

    private static final InfoParameter ANY_SET = InfoParameter.of("set");

    private final Node node;
    private final Optional<Access> access;

    Guard(Node node) {
        this.node = node;
        this.access = node.reception().access();
    }

    /** Whether the connection's user has logged in, or need not. */
    boolean knows(Session session) {
        return access.isEmpty()
                || session.user().filter(user -> access.get().knows(user)).isPresent();
    }

    void checkInfo(InfoRequest request, Session session) throws InfoError {
        Permission permission = access.isEmpty() ? null : OF_INFO.get(request.name());
        if (permission == null) {
            return;
        }
        InfoParameters parameters = request.parameters();
        String namespace = parameters.optional(InfoParameter.NAMESPACE).orElse("");
        String set = parameters.optional(ANY_SET).orElse("");
        if (!permits(session, permission, namespace, set)) {
            throw new InfoError(ResultCode.ROLE_VIOLATION, "role violation - requires permission '" + permission + "'");
        }
    }

    /** Checks the work on one record, also that of a batch's row. */
    void checkSingle(Message message, Session session) throws RefusedRequest {
        if (access.isEmpty()) {
            return;
        }
        boolean writes = message.hasInfo2(Info2.WRITE);
        if (writes) {
            check(message, session, writing(message));
        }
        if (!writes || message.hasInfo1(Info1.READ)) {
            check(message, session, Permission.READ);
        }
    }

    private static Permission writing(Message message) {
        if (message.hasInfo2(Info2.DELETE)) {
            return Permission.DELETE;
        }
        return FunctionFields.wanted(message) ? Permission.UDF_APPLY : Permission.WRITE;
    }

    void checkQuery(Message message, Session session) throws RefusedRequest {
        if (access.isEmpty()) {
            return;
        }
        if (FunctionFields.wanted(message)) {
            check(message, session, Permission.UDF_QUERY);
        } else {
            check(message, session, message.hasInfo2(Info2.WRITE) ? Permission.OPS_QUERY : Permission.QUERY);
        }
    }

    private void check(Message message, Session session, Permission permission) throws RefusedRequest {
        String namespace = Transaction.namespace(node.store(), message).name();
        byte[] set = message.fieldOrNull(FieldType.SET);
        String setName = set == null ? "" : new String(set, StandardCharsets.UTF_8);
        if (!permits(session, permission, namespace, setName)) {
            throw new RefusedRequest(ResultCode.ROLE_VIOLATION);
        }
    }

    private boolean permits(Session session, Permission permission, String namespace, String set) {
        return access.isEmpty()
                || session.user()
                        .filter(user -> access.get().permits(user, permission, namespace, set))
                        .isPresent();
    }
}
