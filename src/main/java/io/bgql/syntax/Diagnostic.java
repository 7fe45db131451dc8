package io.bgql.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong, where, and what would be right. The message is lower case and without a full stop; {@code expected}
 * names what could have stood at the span, worded for people and quoted where that helps; the hint is a sentence that
 * says what to type instead.
 */
public record Diagnostic(Code code, Optional<Span> span, String message, List<String> expected, Optional<String> hint) {
    public Diagnostic {
        expected = List.copyOf(expected);
    }

    public static Diagnostic of(Code code, String message) {
        return new Diagnostic(code, Optional.empty(), message, List.of(), Optional.empty());
    }

    public static Diagnostic at(Span span, Code code, String message) {
        return new Diagnostic(code, Optional.of(span), message, List.of(), Optional.empty());
    }

    public Diagnostic expecting(List<String> alternatives) {
        return new Diagnostic(code, span, message, alternatives, hint);
    }

    public Diagnostic hinting(String sentence) {
        return new Diagnostic(code, span, message, expected, Optional.of(sentence));
    }

    /** The same, at a place; a diagnostic that already has its place keeps it. */
    public Diagnostic or(Span place) {
        return span.isPresent() ? this : new Diagnostic(code, Optional.of(place), message, expected, hint);
    }

    /**
     * The kinds of failure, with the exit status that each gives a run. JSON answers and golden scripts use the names,
     * so a name never changes.
     */
    public enum Code {
        /** The text is not a statement of the language. */
        SYNTAX(1),
        /** A namespace, set, bin, index, module, job or other name that does not exist or cannot be a name. */
        NAME(1),
        /** A value of a type that cannot stand where it stands. */
        TYPE(1),
        /** A value outside its range. */
        RANGE(1),
        /** A sound statement that is refused because of what it would do. */
        REFUSED(1),
        /** Something the servers or this shell cannot do. */
        UNSUPPORTED(1),
        /** A statement that must be confirmed and was not. */
        NOT_CONFIRMED(1),
        /** The server refused the request or failed to carry it out. */
        SERVER(1),
        /** Nodes did not answer in time. */
        TIMEOUT(1),
        /** The user interrupted the statement. */
        INTERRUPTED(130),
        /** A command line that cannot be understood. */
        USAGE(2),
        /** A configuration file that cannot be read or understood. */
        CONFIGURATION(2),
        /** No cluster could be reached, or it refused the login. */
        CONNECTION(2),
        /** A defect of this program. */
        BUG(1);

        private final int exitStatus;

        Code(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        public int exitStatus() {
            return exitStatus;
        }
    }
}
