package io.bgql.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;

/** Which tokens open brackets, and what closes them. */
final class Bracket {
    private Bracket() {}

    /** The type of the token that closes what the token opens; empty when it opens nothing. */
    static OptionalInt closerOf(int type) {
        return switch (type) {
            case BgqlLexer.OPEN -> OptionalInt.of(BgqlLexer.CLOSE);
            case BgqlLexer.OPEN_LIST,
                    BgqlLexer.LIST_RANK,
                    BgqlLexer.LIST_VALUE,
                    BgqlLexer.LIST_NOT,
                    BgqlLexer.LIST_NOT_RANK,
                    BgqlLexer.LIST_NOT_VALUE -> OptionalInt.of(BgqlLexer.CLOSE_LIST);
            case BgqlLexer.OPEN_MAP,
                    BgqlLexer.MAP_RANK,
                    BgqlLexer.MAP_VALUE,
                    BgqlLexer.MAP_NOT,
                    BgqlLexer.MAP_NOT_RANK,
                    BgqlLexer.MAP_NOT_VALUE -> OptionalInt.of(BgqlLexer.CLOSE_MAP);
            default -> OptionalInt.empty();
        };
    }

    static boolean isCloser(int type) {
        return type == BgqlLexer.CLOSE || type == BgqlLexer.CLOSE_LIST || type == BgqlLexer.CLOSE_MAP;
    }

    /** The index of the innermost bracket that is open behind the tokens. */
    static OptionalInt openAt(List<Token> tokens) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            if (closerOf(type).isPresent()) {
                open.push(i);
            } else if (isCloser(type)) {
                open.poll();
            }
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.peek());
    }

    /** A word, a literal or a closing bracket: what may stand in front of an operator. */
    static boolean isOperandEnd(int type) {
        return isCloser(type) || (type != Token.EOF && !Lexemes.isSign(type));
    }
}
