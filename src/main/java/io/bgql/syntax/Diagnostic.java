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
        SYNTAX(1, "the text is not a statement of the language"),
        NAME(1, "a namespace, set, bin, index, module, job or other name that does not exist or cannot be a name"),
        TYPE(1, "a value of a type that cannot stand where it stands"),
        RANGE(1, "a value outside its range"),
        REFUSED(1, "a sound statement that is refused because of what it would do"),
        UNSUPPORTED(1, "something the servers or this shell cannot do"),
        NOT_CONFIRMED(1, "a statement that must be confirmed and was not"),
        SERVER(1, "the server refused the request or failed to carry it out"),
        TIMEOUT(1, "nodes did not answer in time"),
        INTERRUPTED(130, "the user interrupted the statement"),
        USAGE(2, "a command line that cannot be understood"),
        CONFIGURATION(2, "a configuration file that cannot be read or understood"),
        CONNECTION(2, "no cluster could be reached, or it refused the login"),
        BUG(1, "a defect of this program");

        private final int exitStatus;
        private final String meaning;

        Code(int exitStatus, String meaning) {
            this.exitStatus = exitStatus;
            this.meaning = meaning;
        }

        public int exitStatus() {
            return exitStatus;
        }

        public String meaning() {
            return meaning;
        }
    }
}
