package io.bgql.sandbox.command;

import io.bgql.sandbox.access.Privilege;
import io.bgql.sandbox.access.PrivilegeKind;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.WireCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request about users: 16 bytes of header with the command at offset 2 and the count of fields at 3, then the fields,
 * each with its length (4 bytes, counting the type), its type and its content.
 */
record SecurityMessage(int command, Map<Integer, byte[]> fields) {
    static final int AUTHENTICATE = 0;
    static final int CREATE_USER = 1;
    static final int DROP_USER = 2;
    static final int SET_PASSWORD = 3;
    static final int CHANGE_PASSWORD = 4;
    static final int GRANT_ROLES = 5;
    static final int REVOKE_ROLES = 6;
    static final int QUERY_USERS = 9;
    static final int CREATE_ROLE = 10;
    static final int DROP_ROLE = 11;
    static final int GRANT_PRIVILEGES = 12;
    static final int REVOKE_PRIVILEGES = 13;
    static final int SET_WHITELIST = 14;
    static final int SET_QUOTAS = 15;
    static final int QUERY_ROLES = 16;
    static final int LOGIN = 20;

    static final int USER = 0;
    static final int PASSWORD = 1;
    static final int OLD_PASSWORD = 2;
    static final int CREDENTIAL = 3;
    static final int CLEAR_PASSWORD = 4;
    static final int SESSION_TOKEN = 5;
    static final int SESSION_TTL = 6;
    static final int ROLES = 10;
    static final int ROLE = 11;
    static final int PRIVILEGES = 12;
    static final int WHITELIST = 13;
    static final int READ_QUOTA = 14;
    static final int WRITE_QUOTA = 15;

    static final int HEADER_SIZE = 16;
    private static final int REST_OF_HEADER = 12;

    static SecurityMessage decode(byte[] body) throws MalformedMessage {
        WireCursor in = new WireCursor(body);
        in.skip(2);
        int command = in.uint8();
        int count = in.uint8();
        in.skip(REST_OF_HEADER);
        Map<Integer, byte[]> fields = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int length = in.int32() - 1;
            int type = in.uint8();
            fields.put(type, in.bytes(length));
        }
        return new SecurityMessage(command, fields);
    }

    Optional<byte[]> field(int type) {
        return Optional.ofNullable(fields.get(type));
    }

    boolean has(int type) {
        return fields.containsKey(type);
    }

    /** The text of a field, empty where the field is not there. */
    String text(int type) {
        return new String(field(type).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    List<String> roles() throws MalformedMessage {
        List<String> roles = new ArrayList<>();
        if (has(ROLES)) {
            WireCursor in = new WireCursor(field(ROLES).orElseThrow());
            for (int count = in.uint8(); count > 0; count--) {
                roles.add(in.text(in.uint8()));
            }
        }
        return roles;
    }

    /** The privileges; malformed also where one is of a kind that nobody knows. */
    List<Privilege> privileges() throws MalformedMessage {
        List<Privilege> privileges = new ArrayList<>();
        if (has(PRIVILEGES)) {
            WireCursor in = new WireCursor(field(PRIVILEGES).orElseThrow());
            for (int count = in.uint8(); count > 0; count--) {
                privileges.add(privilege(in));
            }
        }
        return privileges;
    }

    private static Privilege privilege(WireCursor in) throws MalformedMessage {
        PrivilegeKind kind =
                PrivilegeKind.of(in.uint8()).orElseThrow(() -> new MalformedMessage("a privilege nobody knows"));
        String namespace = kind.hasScope() ? in.text(in.uint8()) : "";
        String set = kind.hasScope() ? in.text(in.uint8()) : "";
        return new Privilege(kind, namespace, set);
    }

    List<String> addresses() {
        String text = text(WHITELIST);
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
