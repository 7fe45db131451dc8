package io.bgql.terminal;

import io.bgql.parse.Lexeme;
import io.bgql.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The brackets of a text, strings and comments aside: which belong together, and which are left open. */
final class Brackets {
    private static final String OPENERS = "([{";
    private static final String CLOSERS = ")]}";

    private record Pair(Span opener, Span closer) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Deque<Span> open = new ArrayDeque<>();

    Brackets(String text, List<Lexeme> lexemes) {
        for (Lexeme lexeme : lexemes) {
            if (lexeme.kind() == Lexeme.Kind.SIGN) {
                note(text, lexeme.span());
            }
        }
    }

    private void note(String text, Span sign) {
        char first = text.charAt(sign.start());
        int closer = CLOSERS.indexOf(first);
        if (OPENERS.indexOf(first) >= 0) {
            open.push(sign);
        } else if (closer >= 0 && !open.isEmpty() && text.charAt(open.peek().start()) == OPENERS.charAt(closer)) {
            pairs.add(new Pair(open.pop(), sign));
        }
    }

    /** Brackets that nothing closes. */
    List<Span> open() {
        return List.copyOf(open);
    }

    /** The pair of which a bracket stands right in front of the cursor. */
    Optional<List<Span>> at(int cursor) {
        return pairs.stream()
                .filter(pair -> pair.opener().end() == cursor || pair.closer().end() == cursor)
                .map(pair -> List.of(pair.opener(), pair.closer()))
                .findFirst();
    }
}
