package io.bgql.shell;

import io.bgql.parse.Lexeme;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * A backslash command that the text ends in.
 *
 * @param name with its backslash
 * @param start where the command begins in the text
 * @param argument what stands behind the blank that ends the name, which may be nothing yet; empty while the name is
 *     being typed
 */
record TypedCommand(String name, int start, Optional<String> argument) {
    /** The lexemes are those of the text. */
    static Optional<TypedCommand> ending(String text, List<Lexeme> lexemes) {
        Optional<Lexeme> first = Optional.empty();
        for (int i = lexemes.size() - 1; i >= 0 && isOfCommand(lexemes.get(i), text); i--) {
            if (lexemes.get(i).kind() == Lexeme.Kind.COMMAND) {
                first = Optional.of(lexemes.get(i));
            }
        }
        return first.map(name -> of(text, name));
    }

    private static boolean isOfCommand(Lexeme lexeme, String text) {
        boolean newLine =
                text.substring(lexeme.span().start(), lexeme.span().end()).indexOf('\n') >= 0;
        return lexeme.kind() == Lexeme.Kind.COMMAND || (lexeme.kind() == Lexeme.Kind.BLANK && !newLine);
    }

    private static TypedCommand of(String text, Lexeme name) {
        int end = name.span().end();
        Optional<String> argument = end == text.length()
                ? Optional.empty()
                : Optional.of(text.substring(end).stripLeading());
        return new TypedCommand(
                text.substring(name.span().start(), end), name.span().start(), argument);
    }

    Optional<ShellCommand> command() {
        return ShellCommand.named(name.substring(1));
    }

    /** Whether there is no such command, and none that begins so while the name is being typed. */
    boolean isUnknown() {
        return argument.isPresent() ? command().isEmpty() : !ShellCommand.begins(name.substring(1));
    }

    Span nameSpan() {
        return new Span(start, start + name.length());
    }

    /** The statement that says the same, for a command that takes what a statement takes. */
    Optional<String> asStatement() {
        return argument.flatMap(
                written -> command().flatMap(ShellCommand::statement).map(words -> words + " " + written));
    }

    /** Where the word begins that is being typed, in a text that ends there. */
    int wordStart(String text) {
        return argument.map(written -> text.length() - written.length()).orElse(start);
    }
}
