package io.bgql.sandbox.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of privilege and the role of the same name that every node knows. */
public enum PrivilegeKind {
    USER_ADMIN(0, Permission.USER_ADMIN),
    SYS_ADMIN(
            1,
            Permission.UDF_ADMIN,
            Permission.SINDEX_ADMIN,
            Permission.QUERY_ADMIN,
            Permission.TRUNCATE,
            Permission.EVICT_ADMIN,
            Permission.SET_CONFIG,
            Permission.SERVICE_CTRL),
    DATA_ADMIN(
            2,
            Permission.UDF_ADMIN,
            Permission.SINDEX_ADMIN,
            Permission.QUERY_ADMIN,
            Permission.TRUNCATE,
            Permission.EVICT_ADMIN),
    UDF_ADMIN(3, Permission.UDF_ADMIN),
    SINDEX_ADMIN(4, Permission.SINDEX_ADMIN),
    READ(10, Permission.READ, Permission.QUERY),
    READ_WRITE(11, Permission.READ, Permission.QUERY, Permission.WRITE, Permission.DELETE, Permission.OPS_QUERY),
    READ_WRITE_UDF(
            12,
            Permission.READ,
            Permission.QUERY,
            Permission.WRITE,
            Permission.DELETE,
            Permission.OPS_QUERY,
            Permission.UDF_APPLY,
            Permission.UDF_QUERY),
    WRITE(13, Permission.WRITE, Permission.DELETE, Permission.OPS_QUERY),
    TRUNCATE(14, Permission.TRUNCATE),
    /** Servers give this permission to administrators only; here there is also a role for it alone. */
    QUERY_ADMIN(-1, Permission.QUERY_ADMIN);

    private static final int FIRST_SCOPED = 10;

    private final int code;

    @SuppressWarnings("ImmutableEnumChecker") // made in the constructor and never given away
    private final Set<Permission> permissions;

    PrivilegeKind(int code, Permission first, Permission... others) {
        this.code = code;
        this.permissions = EnumSet.of(first, others);
    }

    /** By its number on the wire. */
    public static Optional<PrivilegeKind> of(int code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code && kind.isOnTheWire())
                .findFirst();
    }

    /** Whether clients know it: one that they do not has no number. */
    public boolean isOnTheWire() {
        return code >= 0;
    }

    public int code() {
        return code;
    }

    /** Whether it may be held for one namespace, or one set of it, only. */
    public boolean hasScope() {
        return code >= FIRST_SCOPED;
    }

    boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
