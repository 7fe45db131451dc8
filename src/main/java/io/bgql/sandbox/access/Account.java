package io.bgql.sandbox.access;

import java.util.List;

/**
 * Somebody who may log in from the start.
 *
 * @param password copied, so that the caller may wipe its own
 * @param roles names of roles every node knows, like {@code read-write}
 * @param keeper who checks the password
 */
public record Account(String name, Password password, List<String> roles, Keeper keeper) {
    /** Who knows the password of an account. */
    public enum Keeper {
        /** The node, by a hash. */
        NODE,
        /** A directory outside the node, which wants to see the password itself. */
        DIRECTORY
    }

    /** Copies the roles. */
    public Account {
        roles = List.copyOf(roles);
    }

    /** One that the node keeps. */
    public Account(String name, Password password, List<String> roles) {
        this(name, password, roles, Keeper.NODE);
    }

    /** Somebody with a password and roles. */
    public static Account of(String name, String password, String... roles) {
        return new Account(name, new Password(password.toCharArray()), List.of(roles));
    }

    Credential credential() {
        return switch (keeper) {
            case NODE -> Credential.ofPassword(password.characters);
            case DIRECTORY -> Credential.ofDirectory(password.characters);
        };
    }

    /** A password, never shown. */
    public static final class Password {
        private final char[] characters;

        /** Copies the characters. */
        public Password(char[] characters) {
            this.characters = characters.clone();
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
