package io.bgql.sandbox.command;

/** The release of a server that the node passes for; replies and spellings are that release's. */
public enum Release {
    V6_0("6.0.0.0"),
    V6_4("6.4.0.0"),
    V7_0("7.0.0.0"),
    V8_0("8.0.0.0"),
    V8_1("8.1.2.0");

    private final String build;

    Release(String build) {
        this.build = build;
    }

    /** Four numbers, as clients demand them. */
    String build() {
        return build;
    }

    boolean isBefore(Release other) {
        return compareTo(other) < 0;
    }
}
