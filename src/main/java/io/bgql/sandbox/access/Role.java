package io.bgql.sandbox.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Privileges under a name.
 *
 * @param addresses from where only users with this role may come, empty for anywhere
 */
public record Role(String name, List<Privilege> privileges, List<String> addresses) {
    /** Copies the lists. */
    public Role {
        privileges = List.copyOf(privileges);
        addresses = List.copyOf(addresses);
    }

    boolean permits(Permission permission, String namespace, String set) {
        return privileges.stream().anyMatch(privilege -> privilege.permits(permission, namespace, set));
    }

    Role with(List<Privilege> more) {
        List<Privilege> all = new ArrayList<>(privileges);
        more.stream().filter(privilege -> !all.contains(privilege)).forEach(all::add);
        return new Role(name, all, addresses);
    }

    Role without(List<Privilege> fewer) {
        List<Privilege> kept = new ArrayList<>(privileges);
        kept.removeAll(fewer);
        return new Role(name, kept, addresses);
    }

    Role from(List<String> otherAddresses) {
        return new Role(name, privileges, otherAddresses);
    }
}
