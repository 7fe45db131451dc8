package io.bgql.sandbox.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who may log in.
 *
 * @param credential checks what a client shows
 * @param roles names of roles
 */
record User(String name, Credential credential, Set<String> roles) {
    User {
        roles = new TreeSet<>(roles);
    }

    User with(Set<String> more) {
        Set<String> all = new TreeSet<>(roles);
        all.addAll(more);
        return new User(name, credential, all);
    }

    User without(Set<String> fewer) {
        Set<String> kept = new TreeSet<>(roles);
        kept.removeAll(fewer);
        return new User(name, credential, kept);
    }

    User with(Credential other) {
        return new User(name, other, roles);
    }
}
