package io.bgql.parse;

import java.util.Locale;

/**
 * Something that may stand at a place of the walk, and how much it says to somebody who does not know how to go on.
 *
 * @param phrase how an error message names it
 */
record Offer(Expectation expectation, String phrase, Rank rank) {
    /** From what is offered first to what is offered last. */
    enum Rank {
        PLACE,
        WORD,
        SIGN,
        EXPRESSION_WORD,
        /** What an expression may begin with; an error message says "an expression" instead. */
        BEGINNING,
        /** An error message says "an operator" instead. */
        OPERATOR,
        /** A word that compares; where operators may stand too, an error message names those alone. */
        COMPARISON,
        /** The way deeper into what has been written; an error message names it where nothing else can stand. */
        EXTENSION,
        /** The name of a value; an error message names the value alone. */
        STAND_IN
    }

    /** Words in capitals explain themselves; small ones would be read as part of the sentence. */
    static Offer keyword(String text, Rank rank) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        return new Offer(new Expectation.Keyword(text), capitals ? text : "'" + text + "'", rank);
    }

    static Offer sign(String text, Rank rank) {
        return new Offer(new Expectation.Keyword(text), "'" + text + "'", rank);
    }

    static Offer place(Expectation.Kind kind, Rank rank) {
        return new Offer(new Expectation.Place(kind), phrase(kind), rank);
    }

    private static String phrase(Expectation.Kind kind) {
        return switch (kind) {
            case INDEX, DRIVING_INDEX -> "an index";
            case JOB -> "a job id";
            case KEY -> "a key or a selector";
            case SELECTOR -> "a selector";
            case METADATA -> "a function of records";
            case PATH_FUNCTION -> "a function of paths";
            case CHANGE_FUNCTION -> "a change";
            case EXPRESSION_FUNCTION -> "a function";
            case NEW_NAME -> "a name";
            case JOB_COLUMN -> "a column of jobs";
            case FILE -> "a file in quotes";
            case TIME -> "a time in quotes";
            case PARAMETER -> "a parameter";
            case NAMESPACE, SET, BIN, MODULE, FUNCTION, VALUE, SETTING, TOPIC, DURATION, NUMBER ->
                "a " + kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
