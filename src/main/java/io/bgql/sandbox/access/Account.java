package io.bgql.sandbox.access;

import java.util.List;

/**
 * Somebody who may log in from the start.
 *
 * @param password copied, so that the caller may wipe its own
 * @param roles names of roles every node knows, like {@code read-write}
 */
public record Account(String name, Password password, List<String> roles) {
    /** Copies the roles. */
    public Account {
        roles = List.copyOf(roles);
    }

    /** Somebody with a password and roles. */
    public static Account of(String name, String password, String... roles) {
        return new Account(name, new Password(password.toCharArray()), List.of(roles));
    }

    /** A password, never shown. */
    public static final class Password {
        private final char[] characters;

        /** Copies the characters. */
        public Password(char[] characters) {
            this.characters = characters.clone();
        }

        Credential credential() {
            return Credential.ofPassword(characters);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
