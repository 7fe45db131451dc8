package io.bgql.sandbox.command;

import io.bgql.sandbox.access.Privilege;
import io.bgql.sandbox.access.Role;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Answers about users: one or more messages in a frame, each a header with the result code at offset 1, and fields. */
final class SecurityReply {
    private static final int LAST = 50;
    private static final int CODE_AT = 1;
    private static final int FIELD_COUNT_AT = 3;

    private final FrameWriter out;

    SecurityReply(FrameWriter out) {
        this.out = out;
    }

    /** A code and nothing else. */
    void code(int resultCode) throws IOException {
        header(resultCode, 0);
        out.send(Frame.SECURITY);
    }

    void session(byte[] token, long seconds) throws IOException {
        header(0, 2);
        field(SecurityMessage.SESSION_TOKEN, token);
        field(
                SecurityMessage.SESSION_TTL,
                ByteBuffer.allocate(4).putInt((int) seconds).array());
        out.send(Frame.SECURITY);
    }

    void user(String name, Collection<String> roles) {
        header(0, 2);
        field(SecurityMessage.USER, name.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.write(roles.size());
        roles.forEach(role -> counted(role, list));
        field(SecurityMessage.ROLES, list.toByteArray());
    }

    void role(Role role) {
        header(0, role.addresses().isEmpty() ? 2 : 3);
        field(SecurityMessage.ROLE, role.name().getBytes(StandardCharsets.UTF_8));
        field(SecurityMessage.PRIVILEGES, privileges(role));
        if (!role.addresses().isEmpty()) {
            String whitelist = String.join(",", role.addresses());
            field(SecurityMessage.WHITELIST, whitelist.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] privileges(Role role) {
        List<Privilege> known = role.privileges().stream()
                .filter(privilege -> privilege.kind().isOnTheWire())
                .toList();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.write(known.size());
        for (Privilege privilege : known) {
            list.write(privilege.kind().code());
            if (privilege.kind().hasScope()) {
                counted(privilege.namespace(), list);
                counted(privilege.set(), list);
            }
        }
        return list.toByteArray();
    }

    private static void counted(String text, ByteArrayOutputStream list) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        list.write(bytes.length);
        list.writeBytes(bytes);
    }

    /** After the last of a list. */
    void endOfList() throws IOException {
        code(LAST);
    }

    private void header(int resultCode, int fieldCount) {
        byte[] header = new byte[SecurityMessage.HEADER_SIZE];
        header[CODE_AT] = (byte) resultCode;
        header[FIELD_COUNT_AT] = (byte) fieldCount;
        out.bytes(header);
    }

    private void field(int type, byte[] content) {
        out.int32(content.length + 1).uint8(type).bytes(content);
    }
}
