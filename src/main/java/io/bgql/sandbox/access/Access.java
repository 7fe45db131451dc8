package io.bgql.sandbox.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** The users and roles of a node, or of all nodes of a cluster. Any thread may use it; a change counts at once. */
public final class Access {
    private static final int LONGEST_NAME = 63;

    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<String, Role> roles = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final long sessionSeconds;

    private Access(LongSupplier ticker, long sessionSeconds) {
        this.sessions = new Sessions(ticker, sessionSeconds);
        this.sessionSeconds = sessionSeconds;
        for (PrivilegeKind kind : PrivilegeKind.values()) {
            roles.put(kind.roleName(), new Role(kind.roleName(), List.of(Privilege.everywhere(kind)), List.of()));
        }
    }

    /**
     * Those who may log in from the start.
     *
     * @param ticker nanoseconds, for the end of sessions
     * @param sessionSeconds how long a session lasts
     * @throws AccessRefused when an account has no name or a role that nobody knows
     */
    public static Access of(LongSupplier ticker, long sessionSeconds, List<Account> accounts) throws AccessRefused {
        Access access = new Access(ticker, sessionSeconds);
        for (Account account : accounts) {
            access.add(account.name(), account.credential(), account.roles());
        }
        return access;
    }

    /** The roles that every node knows, by name. */
    public static List<String> knownRoles() {
        return Arrays.stream(PrivilegeKind.values())
                .map(PrivilegeKind::roleName)
                .toList();
    }

    public long sessionSeconds() {
        return sessionSeconds;
    }

    /** Begins a session of a user who shows what is right; answers the token that stands for it. */
    public byte[] login(String name, Shown shown, String address) throws AccessRefused {
        if (!user(name).credential().matches(shown)) {
            throw new AccessRefused(AccessRefused.Reason.PASSWORD);
        }
        return admit(name, address);
    }

    /** Begins a session of a user whom a certificate names. */
    public byte[] admit(String name, String address) throws AccessRefused {
        checkAddress(user(name), address);
        return sessions.begin(name);
    }

    /** Checks that a token stands for a session of the user that has not ended. */
    public void authenticate(String name, byte[] token, String address) throws AccessRefused {
        User user = user(name);
        if (!sessions.isOpen(name, token)) {
            throw new AccessRefused(AccessRefused.Reason.EXPIRED_SESSION);
        }
        checkAddress(user, address);
    }

    private void checkAddress(User user, String address) throws AccessRefused {
        List<String> allowed = new ArrayList<>();
        rolesOf(user).forEach(role -> allowed.addAll(role.addresses()));
        if (!allowed.isEmpty() && allowed.stream().noneMatch(network -> Network.contains(network, address))) {
            throw new AccessRefused(AccessRefused.Reason.NOT_WHITELISTED);
        }
    }

    /** Whether a user may do something to a set; an empty namespace stands for none in particular. */
    public boolean permits(String name, Permission permission, String namespace, String set) {
        User user = users.get(name);
        return user != null && rolesOf(user).stream().anyMatch(role -> role.permits(permission, namespace, set));
    }

    private List<Role> rolesOf(User user) {
        return user.roles().stream()
                .flatMap(role -> Optional.ofNullable(roles.get(role)).stream())
                .toList();
    }

    private User user(String name) throws AccessRefused {
        User user = users.get(name);
        if (user == null) {
            throw new AccessRefused(AccessRefused.Reason.USER);
        }
        return user;
    }

    /** Makes a user who did not exist. */
    public void addUser(String name, byte[] hash, List<String> itsRoles) throws AccessRefused {
        add(name, Credential.ofHash(hash), itsRoles);
    }

    private void add(String name, Credential credential, List<String> itsRoles) throws AccessRefused {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new AccessRefused(AccessRefused.Reason.USER);
        }
        Set<String> known = checkedRoles(itsRoles);
        if (users.putIfAbsent(name, new User(name, credential, known)) != null) {
            throw new AccessRefused(AccessRefused.Reason.USER_EXISTS);
        }
    }

    private Set<String> checkedRoles(List<String> names) throws AccessRefused {
        if (!roles.keySet().containsAll(names)) {
            throw new AccessRefused(AccessRefused.Reason.ROLE);
        }
        return new TreeSet<>(names);
    }

    /** Ends a user, and all sessions with the user. */
    public void removeUser(String name) throws AccessRefused {
        if (users.remove(name) == null) {
            throw new AccessRefused(AccessRefused.Reason.USER);
        }
    }

    /** Gives a user another password. */
    public void setPassword(String name, byte[] hash) throws AccessRefused {
        change(name, user -> user.with(Credential.ofHash(hash)));
    }

    /** Gives a user another password who shows the old one. */
    public void changePassword(String name, Shown old, byte[] hash) throws AccessRefused {
        if (!user(name).credential().matches(old)) {
            throw new AccessRefused(AccessRefused.Reason.PASSWORD);
        }
        setPassword(name, hash);
    }

    /** Gives a user more roles. */
    public void grant(String name, List<String> more) throws AccessRefused {
        Set<String> known = checkedRoles(more);
        change(name, user -> user.with(known));
    }

    /** Takes roles from a user. */
    public void revoke(String name, List<String> fewer) throws AccessRefused {
        Set<String> known = checkedRoles(fewer);
        change(name, user -> user.without(known));
    }

    private void change(String name, UnaryOperator<User> change) throws AccessRefused {
        if (users.computeIfPresent(name, (key, user) -> change.apply(user)) == null) {
            throw new AccessRefused(AccessRefused.Reason.USER);
        }
    }

    /** Whether there is such a user. */
    public boolean knows(String name) {
        return users.containsKey(name);
    }

    /** The names of all users and of the roles of each. */
    public Map<String, Set<String>> usersAndRoles() {
        Map<String, Set<String>> listed = new TreeMap<>();
        users.forEach((name, user) -> listed.put(name, user.roles()));
        return listed;
    }

    /** All roles by name, those that every node knows included. */
    public Map<String, Role> roles() {
        return new TreeMap<>(roles);
    }

    /** Makes a role that did not exist. */
    public void addRole(String name, List<Privilege> privileges, List<String> addresses) throws AccessRefused {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new AccessRefused(AccessRefused.Reason.ROLE);
        }
        Role role = new Role(name, privileges, Network.checked(addresses));
        if (roles.putIfAbsent(name, role) != null) {
            throw new AccessRefused(AccessRefused.Reason.ROLE_EXISTS);
        }
    }

    /** Ends a role; users that had it have it no more. */
    public void removeRole(String name) throws AccessRefused {
        changeRole(name, role -> role);
        roles.remove(name);
        users.replaceAll((key, user) -> user.without(Set.of(name)));
    }

    /** Adds privileges to a role. */
    public void grantPrivileges(String name, List<Privilege> more) throws AccessRefused {
        changeRole(name, role -> role.with(more));
    }

    /** Takes privileges from a role. */
    public void revokePrivileges(String name, List<Privilege> fewer) throws AccessRefused {
        changeRole(name, role -> role.without(fewer));
    }

    /** Says from where users of a role may come, an empty list from anywhere. */
    public void setAddresses(String name, List<String> addresses) throws AccessRefused {
        List<String> networks = Network.checked(addresses);
        changeRole(name, role -> role.from(networks));
    }

    /** The roles that every node knows stay as they are. */
    private void changeRole(String name, UnaryOperator<Role> change) throws AccessRefused {
        if (knownRoles().contains(name) || roles.computeIfPresent(name, (key, role) -> change.apply(role)) == null) {
            throw new AccessRefused(AccessRefused.Reason.ROLE);
        }
    }
}
