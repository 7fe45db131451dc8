package io.bgql.sandbox.access;

import java.util.Optional;

/**
 * What a client shows to log in; as good as the password, so it is never shown to others.
 *
 * @param hash of the password, empty where there is none
 * @param password as it is, where a directory outside the node is to check it
 */
public record Shown(String hash, Optional<String> password) {
    @Override
    public String toString() {
        return "***";
    }
}
