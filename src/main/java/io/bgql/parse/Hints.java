package io.bgql.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** What to type instead: near words, and the mistakes that are made most often. */
final class Hints {
    private final Trouble trouble;

    private Hints(Trouble trouble) {
        this.trouble = trouble;
    }

    static Optional<String> of(Trouble trouble) {
        Hints hints = new Hints(trouble);
        Stream<Supplier<Optional<String>>> all = Stream.of(
                hints::character,
                hints::comment,
                hints::doubledOperator,
                hints::selector,
                hints::number,
                hints::quote,
                hints::reservedName,
                hints::sql,
                hints::nearWord,
                hints::assignment,
                hints::background,
                hints::clause,
                hints::bracket,
                hints::end,
                hints::unquotedText);
        return all.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> character() {
        return switch (trouble.type(0)) {
            case BgqlLexer.STRAY -> stray(trouble.text(0).charAt(0));
            case BgqlLexer.UNTERMINATED ->
                Optional.of("close it with " + (trouble.text(0).startsWith("\"") ? "\"" : "'"));
            case BgqlLexer.UNTERMINATED_COMMENT -> Optional.of("close it with */");
            case BgqlLexer.BACKSLASH -> Optional.of("end the statement with ; before a backslash command");
            default -> Optional.empty();
        };
    }

    private Optional<String> stray(char character) {
        return switch (character) {
            case '!' -> Optional.of("use not(...), or != for unequal");
            case '$' -> Optional.of(dollar());
            case '?' -> Optional.of("a parameter is written ?name");
            case '#' -> Optional.of("use -- for a comment");
            case '`' -> Optional.of("use double quotes for names, single quotes for text");
            case '\u2018', '\u2019', '\u201c', '\u201d' -> Optional.of("use the plain quotes ' and \"");
            default -> Optional.empty();
        };
    }

    private String dollar() {
        return switch (trouble.type(1)) {
            case BgqlLexer.DOT -> "write $. without a blank";
            case BgqlLexer.OPEN_MAP -> "a variable is written ${name}";
            default -> "a bin is written $.name";
        };
    }

    private Optional<String> comment() {
        return switch (trouble.type(0)) {
            case BgqlLexer.HASH_COMMENT, BgqlLexer.DASH_COMMENT, BgqlLexer.SLASH_COMMENT, BgqlLexer.BLOCK_COMMENT ->
                Optional.of(
                        trouble.isExpression()
                                ? "an expression alone has no comments"
                                : "comments with # stand on lines of their own, between statements; use --");
            default -> Optional.empty();
        };
    }

    private Optional<String> doubledOperator() {
        if (trouble.type(0) != trouble.type(-1) || !trouble.touches()) {
            return Optional.empty();
        }
        return switch (trouble.type(0)) {
            case BgqlLexer.AMPERSAND -> Optional.of("write and instead of &&");
            case BgqlLexer.BAR -> Optional.of("write or instead of ||");
            default -> Optional.empty();
        };
    }

    private Optional<String> selector() {
        boolean opens = Bracket.closerOf(trouble.type(0)).isPresent() && trouble.type(0) != BgqlLexer.OPEN;
        if (opens && trouble.offers(BgqlLexer.DOT)) {
            return Optional.of(
                    isString(trouble.type(1))
                            ? "a key of a map follows a dot: ." + trouble.text(1)
                            : "a selector follows a dot: ." + bracketText());
        }
        boolean selecting = Bracket.closerOf(trouble.type(-1)).isPresent() && trouble.type(-2) == BgqlLexer.DOT;
        if (selecting && isString(trouble.type(0))) {
            return Optional.of("a key of a map follows the dot without brackets: ." + trouble.text(0));
        }
        if (selecting && trouble.type(0) == BgqlLexer.COLON) {
            return Optional.of("a range names its start: " + trouble.text(-1) + "0:");
        }
        return Optional.empty();
    }

    /** The wrong bracket and what is in it. */
    private String bracketText() {
        OptionalInt closer = trouble.next(Bracket.closerOf(trouble.type(0)).orElseThrow());
        int end = closer.isEmpty()
                ? trouble.tokens().get(trouble.place()).getStopIndex()
                : trouble.tokens().get(closer.getAsInt()).getStopIndex();
        int start = trouble.tokens().get(trouble.place()).getStartIndex();
        return trouble.source().text().substring(start, end + 1);
    }

    private Optional<String> number() {
        return trouble.endsInPoint()
                ? Optional.of("digits follow the point: " + trouble.text(-2) + ".0")
                : Optional.empty();
    }

    private Optional<String> quote() {
        boolean behindString = trouble.touches() && trouble.type(-1) == BgqlLexer.STRING;
        return behindString && Lexemes.isWord(trouble.type(0))
                ? Optional.of("double a quote inside a string: ''")
                : Optional.empty();
    }

    /** A bin that is called like a word of the language, where an expression begins. */
    private Optional<String> reservedName() {
        return isKeyword(0) && standsAlone() && trouble.offers(BgqlLexer.DOLLAR_DOT)
                ? Optional.of("a bin of that name is written $." + trouble.text(0))
                : Optional.empty();
    }

    /** Nothing follows that a clause would go on with, such as a name, a value or a parenthesis. */
    private boolean standsAlone() {
        return switch (trouble.type(1)) {
            case Token.EOF -> true;
            case BgqlLexer.OPEN, BgqlLexer.DOLLAR_DOT -> false;
            default -> Lexemes.isSign(trouble.type(1)) || isKeyword(1);
        };
    }

    private Optional<String> nearWord() {
        if (trouble.isUnfinished() || !Lexemes.isWord(trouble.type(0))) {
            return Optional.empty();
        }
        List<String> keywords = trouble.offers().stream()
                .map(Offer::expectation)
                .filter(Expectation.Keyword.class::isInstance)
                .map(keyword -> ((Expectation.Keyword) keyword).text())
                .filter(text -> Character.isLetter(text.charAt(0)))
                .toList();
        return Nearness.nearest(trouble.text(0), keywords).map(word -> "did you mean " + word + "?");
    }

    private Optional<String> assignment() {
        boolean wanted = trouble.offers(BgqlLexer.ASSIGN) && !trouble.offers(BgqlLexer.EQUAL);
        if (wanted && trouble.type(0) == BgqlLexer.EQUAL) {
            return Optional.of("write = instead of ==");
        }
        if (wanted && trouble.type(-2) == BgqlLexer.COMMA && isKeyword(-1)) {
            return Optional.of("no comma stands before " + trouble.text(-1));
        }
        if (wanted && trouble.type(1) == BgqlLexer.ASSIGN && Lexemes.isWord(trouble.type(-1))) {
            String bin = trouble.text(-1);
            return Optional.of("write " + bin + " = " + bin + " " + trouble.text(0) + " ...");
        }
        return Optional.empty();
    }

    /** In front of anything but the end or WITH, the IN of IN BACKGROUND is that of expressions. */
    private Optional<String> background() {
        boolean early = trouble.type(-1) == BgqlLexer.BACKGROUND
                && (trouble.type(-2) == BgqlLexer.IN || trouble.type(-2) == BgqlLexer.IN_OPTION);
        return early ? Optional.of("IN BACKGROUND stands at the end of the statement") : Optional.empty();
    }

    /** What people who come from SQL expect. */
    private Optional<String> sql() {
        if (trouble.type(0) == BgqlLexer.WHEN && trouble.text(-1).equalsIgnoreCase("case")) {
            return Optional.of("instead of CASE: when ($.score > 90 => 'gold', default => 'free')");
        }
        if (!begins(BgqlLexer.SELECT) || !trouble.offers(BgqlLexer.LIMIT)) {
            return Optional.empty();
        }
        return switch (trouble.text(0).toLowerCase(Locale.ROOT)) {
            case "order" -> Optional.of("there is no ORDER BY: records come in no particular order");
            case "group" -> Optional.of("there is no GROUP BY: COUNT(*) counts what WHERE selects");
            default -> Optional.empty();
        };
    }

    private Optional<String> clause() {
        if (trouble.type(-1) == BgqlLexer.WITH && trouble.offers(BgqlLexer.OPEN)) {
            return Optional.of("options stand in parentheses: WITH (ttl = 30d)");
        }
        if (trouble.type(0) == BgqlLexer.VALUES && trouble.offers(BgqlLexer.OPEN)) {
            return Optional.of("name the key and the bins first: (PK, bin, ...) VALUES (key, value, ...)");
        }
        if (begins(BgqlLexer.INFO) && trouble.place() == 1) {
            return Optional.of(
                    "a command of the servers stands in quotes: INFO 'build'; SHOW NODES tells of the nodes");
        }
        if (trouble.type(0) == BgqlLexer.IN && trouble.offers(BgqlLexer.WHERE)) {
            return Optional.of("a condition looks into lists and maps: WHERE 'vip' in $.tags");
        }
        if (begins(BgqlLexer.DROP) && trouble.place() > 1 && trouble.offers(BgqlLexer.ON)) {
            return Optional.of("the namespace comes last: DROP INDEX name ON ns");
        }
        if (trouble.type(0) == BgqlLexer.AS && trouble.offers(BgqlLexer.CLOSE)) {
            return Optional.of("literals say their type, so there is no CAST: 1.5, true, [1, 2], {'a': 1}");
        }
        boolean goesOn = Lexemes.isSign(trouble.type(0)) && trouble.type(0) != BgqlLexer.COMMA;
        if (begins(BgqlLexer.CREATE) && trouble.offers(BgqlLexer.CLOSE) && goesOn && !trouble.isUnfinished()) {
            return Optional.of("an expression stands in parentheses of its own: (($.age + 1))");
        }
        if (isInsideWhen() && trouble.offers(BgqlLexer.COMMA) && !trouble.offers(BgqlLexer.CLOSE)) {
            return Optional.of("when ends with: default => value");
        }
        return Optional.empty();
    }

    /** Whether the statement's first word is that. */
    private boolean begins(int type) {
        return trouble.type(-trouble.place()) == type;
    }

    private boolean isInsideWhen() {
        OptionalInt open = trouble.openBracket();
        return open.orElse(0) > 0 && trouble.tokens().get(open.getAsInt() - 1).getType() == BgqlLexer.WHEN;
    }

    private Optional<String> bracket() {
        OptionalInt open = trouble.openBracket();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int opener = trouble.tokens().get(open.getAsInt()).getType();
        int closer = Bracket.closerOf(opener).orElseThrow();
        boolean misses = trouble.isUnfinished() || Bracket.isCloser(trouble.type(0)) || isKeyword(0);
        return misses && trouble.offers(closer)
                ? Optional.of("missing " + Lexemes.fixedText(closer).orElseThrow() + " for the "
                        + Lexemes.fixedText(opener).orElseThrow() + " at column " + trouble.column(open.getAsInt()))
                : Optional.empty();
    }

    private Optional<String> end() {
        if (trouble.place() == 0 && !trouble.isExpression()) {
            return Optional.of("HELP; lists what can be typed");
        }
        if (trouble.isExpression() && trouble.type(0) == BgqlLexer.END) {
            return Optional.of("an expression alone has no ;");
        }
        boolean begins = trouble.offers(BgqlLexer.END) && Offers.beginsStatement(trouble.type(0));
        return begins ? Optional.of("end the statement before it with ;") : Optional.empty();
    }

    private Optional<String> unquotedText() {
        boolean words = isName(trouble.type(0)) && isName(trouble.type(-1));
        if (words && Lexemes.isSign(trouble.type(-2)) && trouble.type(-2) != BgqlLexer.DOT) {
            return Optional.of("put text in quotes: '" + trouble.text(-1) + " " + trouble.text(0) + "'");
        }
        return trouble.type(0) == BgqlLexer.AT_WORD
                ? Optional.of("put text in quotes: '" + trouble.text(0) + "'")
                : Optional.empty();
    }

    /** Whether the token so many behind the wrong one is a word of the language. */
    private boolean isKeyword(int distance) {
        int type = trouble.type(distance);
        return type != Token.EOF && Lexemes.kindOf(type) == Lexeme.Kind.KEYWORD;
    }

    private static boolean isName(int type) {
        return type == BgqlLexer.WORD;
    }

    private static boolean isString(int type) {
        return type == BgqlLexer.STRING || type == BgqlLexer.QUOTED;
    }
}
