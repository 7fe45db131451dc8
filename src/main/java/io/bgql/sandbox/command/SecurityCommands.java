package io.bgql.sandbox.command;

import io.bgql.sandbox.access.Access;
import io.bgql.sandbox.access.AccessRefused;
import io.bgql.sandbox.access.Permission;
import io.bgql.sandbox.access.Privilege;
import io.bgql.sandbox.access.Role;
import io.bgql.sandbox.access.Shown;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logins, users and roles. A node that asks for no login answers all of it like a Community server: not supported. */
final class SecurityCommands {
    private static final byte[] NOTHING = {};

    private final Optional<Access> access;

    SecurityCommands(Optional<Access> access) {
        this.access = access;
    }

    void answer(byte[] body, Session session, FrameWriter out) throws IOException {
        SecurityReply reply = new SecurityReply(out);
        if (access.isEmpty()) {
            reply.code(ResultCode.SECURITY_NOT_SUPPORTED);
            return;
        }
        try {
            perform(SecurityMessage.decode(body), access.get(), session, reply);
        } catch (MalformedMessage malformed) {
            out.discard();
            reply.code(ResultCode.SECURITY_FIELD);
        } catch (AccessRefused refused) {
            out.discard();
            reply.code(refused.resultCode());
        }
    }

    private static void perform(SecurityMessage message, Access access, Session session, SecurityReply reply)
            throws AccessRefused, MalformedMessage, IOException {
        switch (message.command()) {
            case SecurityMessage.LOGIN -> login(message, access, session, reply);
            case SecurityMessage.AUTHENTICATE -> authenticate(message, access, session, reply);
            case SecurityMessage.CHANGE_PASSWORD -> {
                changePassword(message, access, session);
                reply.code(ResultCode.OK);
            }
            case SecurityMessage.QUERY_USERS -> listUsers(message, access, session, reply);
            case SecurityMessage.QUERY_ROLES -> listRoles(message, access, session, reply);
            default -> {
                checkAdministrator(access, session);
                reply.code(administer(message, access));
            }
        }
    }

    private static void login(SecurityMessage message, Access access, Session session, SecurityReply reply)
            throws AccessRefused, IOException {
        String user = who(message, session);
        byte[] token = message.has(SecurityMessage.USER)
                ? access.login(user, shown(message, SecurityMessage.CREDENTIAL), session.address())
                : access.admit(user, session.address());
        session.user(user);
        reply.session(token, access.sessionSeconds());
    }

    /** Where a request names nobody, the certificate of the connection does. */
    private static String who(SecurityMessage message, Session session) throws AccessRefused {
        return message.has(SecurityMessage.USER)
                ? message.text(SecurityMessage.USER)
                : session.certified().orElseThrow(() -> new AccessRefused(AccessRefused.Reason.USER));
    }

    private static Shown shown(SecurityMessage message, int hash) {
        Optional<String> password = message.has(SecurityMessage.CLEAR_PASSWORD)
                ? Optional.of(message.text(SecurityMessage.CLEAR_PASSWORD))
                : Optional.empty();
        return new Shown(message.text(hash), password);
    }

    private static void authenticate(SecurityMessage message, Access access, Session session, SecurityReply reply)
            throws AccessRefused, IOException {
        String user = who(message, session);
        byte[] token = message.field(SecurityMessage.SESSION_TOKEN).orElse(NOTHING);
        access.authenticate(user, token, session.address());
        session.user(user);
        reply.code(ResultCode.OK);
    }

    private static String loggedIn(Session session) throws AccessRefused {
        return session.user().orElseThrow(() -> new AccessRefused(AccessRefused.Reason.NOT_AUTHENTICATED));
    }

    private static void checkAdministrator(Access access, Session session) throws AccessRefused {
        if (!access.permits(loggedIn(session), Permission.USER_ADMIN, "", "")) {
            throw new AccessRefused(AccessRefused.Reason.ROLE_VIOLATION);
        }
    }

    /** Everybody may change the own password. */
    private static void changePassword(SecurityMessage message, Access access, Session session) throws AccessRefused {
        String user = message.text(SecurityMessage.USER);
        if (!user.equals(loggedIn(session))) {
            throw new AccessRefused(AccessRefused.Reason.ROLE_VIOLATION);
        }
        access.changePassword(user, shown(message, SecurityMessage.OLD_PASSWORD), password(message));
    }

    private static byte[] password(SecurityMessage message) throws AccessRefused {
        return message.field(SecurityMessage.PASSWORD)
                .orElseThrow(() -> new AccessRefused(AccessRefused.Reason.PASSWORD));
    }

    /** Everybody may look at the own user. */
    private static void listUsers(SecurityMessage message, Access access, Session session, SecurityReply reply)
            throws AccessRefused, IOException {
        String wanted = message.text(SecurityMessage.USER);
        if (!wanted.equals(loggedIn(session))) {
            checkAdministrator(access, session);
        }
        Map<String, Set<String>> users = access.usersAndRoles();
        if (!wanted.isEmpty() && !users.containsKey(wanted)) {
            throw new AccessRefused(AccessRefused.Reason.USER);
        }
        users.forEach((name, roles) -> {
            if (wanted.isEmpty() || wanted.equals(name)) {
                reply.user(name, roles);
            }
        });
        reply.endOfList();
    }

    private static void listRoles(SecurityMessage message, Access access, Session session, SecurityReply reply)
            throws AccessRefused, IOException {
        checkAdministrator(access, session);
        String wanted = message.text(SecurityMessage.ROLE);
        Map<String, Role> roles = access.roles();
        if (!wanted.isEmpty() && !roles.containsKey(wanted)) {
            throw new AccessRefused(AccessRefused.Reason.ROLE);
        }
        roles.forEach((name, role) -> {
            if (wanted.isEmpty() || wanted.equals(name)) {
                reply.role(role);
            }
        });
        reply.endOfList();
    }

    private static int administer(SecurityMessage message, Access access) throws AccessRefused, MalformedMessage {
        String user = message.text(SecurityMessage.USER);
        String role = message.text(SecurityMessage.ROLE);
        switch (message.command()) {
            case SecurityMessage.CREATE_USER -> access.addUser(user, password(message), message.roles());
            case SecurityMessage.DROP_USER -> access.removeUser(user);
            case SecurityMessage.SET_PASSWORD -> access.setPassword(user, password(message));
            case SecurityMessage.GRANT_ROLES -> access.grant(user, message.roles());
            case SecurityMessage.REVOKE_ROLES -> access.revoke(user, message.roles());
            case SecurityMessage.CREATE_ROLE -> createRole(role, message, access);
            case SecurityMessage.DROP_ROLE -> access.removeRole(role);
            case SecurityMessage.GRANT_PRIVILEGES -> access.grantPrivileges(role, privileges(message));
            case SecurityMessage.REVOKE_PRIVILEGES -> access.revokePrivileges(role, privileges(message));
            case SecurityMessage.SET_WHITELIST -> access.setAddresses(role, message.addresses());
            case SecurityMessage.SET_QUOTAS -> throw new AccessRefused(AccessRefused.Reason.QUOTAS_NOT_ENABLED);
            default -> {
                return ResultCode.SECURITY_COMMAND;
            }
        }
        return ResultCode.OK;
    }

    private static void createRole(String role, SecurityMessage message, Access access)
            throws AccessRefused, MalformedMessage {
        if (message.has(SecurityMessage.READ_QUOTA) || message.has(SecurityMessage.WRITE_QUOTA)) {
            throw new AccessRefused(AccessRefused.Reason.QUOTAS_NOT_ENABLED);
        }
        access.addRole(role, message.privileges(), message.addresses());
    }

    private static List<Privilege> privileges(SecurityMessage message) throws AccessRefused, MalformedMessage {
        List<Privilege> privileges = message.privileges();
        if (privileges.isEmpty()) {
            throw new AccessRefused(AccessRefused.Reason.PRIVILEGE);
        }
        return privileges;
    }
}
