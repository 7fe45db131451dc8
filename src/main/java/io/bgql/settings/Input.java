package io.bgql.settings;

/** Where statements come from, in the order of the command line. */
public sealed interface Input {
    /** The argument of {@code -e}. */
    record Statements(String text) implements Input {}

    /** The argument of {@code -f}: a path. */
    record Script(String path) implements Input {}

    /** {@code -f -}, or what is piped in when neither {@code -e} nor {@code -f} is given. */
    record StandardInput() implements Input {}
}
