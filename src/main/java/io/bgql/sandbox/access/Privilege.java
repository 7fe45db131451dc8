package io.bgql.sandbox.access;

/**
 * A right to do things of one kind.
 *
 * @param namespace where, empty for everywhere
 * @param set where in the namespace, empty for all of it
 */
public record Privilege(PrivilegeKind kind, String namespace, String set) {
    static Privilege everywhere(PrivilegeKind kind) {
        return new Privilege(kind, "", "");
    }

    boolean permits(Permission permission, String inNamespace, String inSet) {
        return kind.permits(permission)
                && (namespace.isEmpty() || namespace.equals(inNamespace))
                && (set.isEmpty() || set.equals(inSet));
    }
}
