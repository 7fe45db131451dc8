package io.bgql.parse;

/** Something that may stand at the end of a text: a word of the language, or a place for a name or a value. */
public sealed interface Expectation {
    /** A keyword or sign as it is usually typed: keywords in upper case in statements, AEL's own words as AEL has them. */
    record Keyword(String text) implements Expectation {}

    /** A place that the user, or a completer that knows the cluster, fills. */
    record Place(Kind kind) implements Expectation {}

    /** What is asked for at a place. */
    enum Kind {
        NAMESPACE,
        SET,
        BIN,
        /** A key of a map. */
        KEY,
        /** An index, rank or value inside a list or a map. */
        SELECTOR,
        INDEX,
        /** The index that drives a job or a query, or a word that says how it is chosen. */
        DRIVING_INDEX,
        MODULE,
        /** A function of a Lua module. */
        FUNCTION,
        JOB,
        /** A path in the file system. */
        FILE,
        /** A literal or any expression. */
        VALUE,
        /** What {@code \\set} has given a name to, in place of a value. */
        PARAMETER,
        /** A fact about the record after {@code $.}, such as {@code ttl()}. */
        METADATA,
        /** A column of the answer about jobs. */
        JOB_COLUMN,
        /** A function of expressions, such as {@code abs}. */
        EXPRESSION_FUNCTION,
        /** A function at the end of a path, such as {@code count()}. */
        PATH_FUNCTION,
        /** What changes a bin or a place in it, such as {@code append('x')}. */
        CHANGE_FUNCTION,
        /** A name that the user makes up: an alias, a variable. */
        NEW_NAME,
        /** A setting of a namespace. */
        SETTING,
        /** A topic of HELP. */
        TOPIC,
        DURATION,
        TIME,
        NUMBER
    }
}
