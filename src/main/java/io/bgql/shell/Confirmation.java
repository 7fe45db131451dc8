package io.bgql.shell;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Optional;

/** Asks before something that cannot be taken back, or refuses where nobody can be asked. */
final class Confirmation {
    private final Turn turn;

    Confirmation(Turn turn) {
        this.turn = turn;
    }

    /** Goes on after a yes. The message says, in lower case, what would happen. */
    void ask(String message, Span span) {
        if (needed(message, span) && !turn.console().agrees(sentence(message) + " Go on?")) {
            throw declined(span);
        }
    }

    /** Goes on after the name was typed: a yes is typed too easily. */
    void askForName(String message, String name, Span span) {
        if (needed(message, span)) {
            Optional<String> answer = turn.console().ask(sentence(message) + " Type " + name + " to go on: ");
            if (!answer.map(String::strip).equals(Optional.of(name))) {
                throw declined(span);
            }
        }
    }

    private boolean needed(String message, Span span) {
        if (turn.session().settings().yes()) {
            return false;
        }
        if (!turn.console().asks()) {
            throw new StatementException(Diagnostic.at(span, Diagnostic.Code.NOT_CONFIRMED, message)
                    .hinting("add --yes to the command line if that is meant"));
        }
        return true;
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private static StatementException declined(Span span) {
        return new StatementException(
                Diagnostic.at(span, Diagnostic.Code.NOT_CONFIRMED, "not confirmed, nothing was changed"));
    }
}
