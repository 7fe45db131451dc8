package io.bgql.sandbox.command;

import java.util.Arrays;
import java.util.Optional;

/** The release of a server that the node passes for; replies and spellings are that release's. */
public enum Release {
    V6_0("6.0"),
    V6_1("6.1"),
    V6_2("6.2"),
    V6_3("6.3"),
    V6_4("6.4"),
    V7_0("7.0"),
    V7_1("7.1"),
    V7_2("7.2"),
    V8_0("8.0"),
    V8_1("8.1");

    private final String version;

    Release(String version) {
        this.version = version;
    }

    /** The release with these two numbers, joined by a point. */
    public static Optional<Release> of(String version) {
        return Arrays.stream(values())
                .filter(release -> release.version.equals(version))
                .findFirst();
    }

    /** Four numbers, as clients demand them. */
    String build() {
        return version + (this == V8_1 ? ".2.0" : ".0.0");
    }

    boolean isBefore(Release other) {
        return compareTo(other) < 0;
    }
}
