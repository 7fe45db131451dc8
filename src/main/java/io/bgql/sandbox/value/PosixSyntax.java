package io.bgql.sandbox.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Translates one POSIX pattern, basic or extended with GNU's additions, into the syntax of {@link
 * java.util.regex.Pattern}. Characters are written as classes of bytes, so that no flag of Java's is needed.
 */
final class PosixSyntax {
    private static final String WORD = "[A-Za-z0-9_]";
    private static final String SPACE = "[ \\t\\n\\x0b\\f\\r]";
    private static final int NO_ATOM = -1;
    private static final int LARGEST_COUNT = 0x7fff;

    private final byte[] pattern;
    private final boolean extended;
    private final boolean ignoreCase;
    private final boolean newline;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> openGroups = new ArrayDeque<>();
    private final Deque<Integer> groupNumbers = new ArrayDeque<>();
    private final BitSet closedGroups = new BitSet();
    private int at;
    private int groupCount;
    /** Where in the output the atom starts that a repetition would repeat. */
    private int atom = NO_ATOM;
    /** Whether nothing precedes in this branch. */
    private boolean branchStart = true;

    PosixSyntax(byte[] pattern, int flags) {
        this.pattern = pattern;
        this.extended = (flags & PosixPattern.EXTENDED) != 0;
        this.ignoreCase = (flags & PosixPattern.IGNORE_CASE) != 0;
        this.newline = (flags & PosixPattern.NEWLINE) != 0;
    }

    String translate() throws InvalidExpression {
        while (at < pattern.length) {
            int c = pattern[at++] & 0xff;
            if (c == '\\') {
                escape();
            } else if (extended && isExtendedOperator(c)) {
                operator(c);
            } else {
                plain(c);
            }
        }
        if (!openGroups.isEmpty()) {
            throw new InvalidExpression("an open group in a pattern");
        }
        return out.toString();
    }

    private static boolean isExtendedOperator(int c) {
        return c == '(' || c == ')' || c == '{' || c == '|' || c == '+' || c == '?';
    }

    private void plain(int c) throws InvalidExpression {
        switch (c) {
            case '.' -> atom(newline ? "[^\\n]" : "[\\x00-\\xff]");
            case '[' -> bracket();
            case '*' -> star();
            case '^' -> caret();
            case '$' -> dollar();
            default -> literal(c);
        }
    }

    private void escape() throws InvalidExpression {
        if (at == pattern.length) {
            throw new InvalidExpression("a trailing backslash in a pattern");
        }
        int c = pattern[at++] & 0xff;
        if (!extended && (isExtendedOperator(c) || c == '}')) {
            operator(c);
            return;
        }
        switch (c) {
            case 'w' -> atom(WORD);
            case 'W' -> atom("[^A-Za-z0-9_]");
            case 's' -> atom(SPACE);
            case 'S' -> atom("[^" + SPACE.substring(1));
            case 'b' -> anchor("(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))");
            case 'B' -> anchor("(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))");
            case '<' -> anchor("(?<!" + WORD + ")(?=" + WORD + ")");
            case '>' -> anchor("(?<=" + WORD + ")(?!" + WORD + ")");
            case '`' -> anchor("\\A");
            case '\'' -> anchor("\\z");
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> backReference(c - '0');
            default -> escapedLiteral(c);
        }
    }

    /** Where case is ignored glibc compares capitals, but leaves an escaped letter as it is: a small one is never met. */
    private void escapedLiteral(int c) {
        if (ignoreCase && c >= 'a' && c <= 'z') {
            atom("(?!)");
        } else {
            literal(c);
        }
    }

    private void operator(int c) throws InvalidExpression {
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '|' -> alternative();
            case '{' -> interval();
            case '+', '?' -> plusOrQuestion(c);
            default -> literal(c);
        }
    }

    private void open() {
        openGroups.push(out.length());
        groupCount++;
        groupNumbers.push(groupCount);
        out.append('(');
        startBranch();
    }

    private void close() throws InvalidExpression {
        if (openGroups.isEmpty()) {
            if (!extended) {
                throw new InvalidExpression("a group closed that is not open in a pattern");
            }
            literal(')');
            return;
        }
        out.append(')');
        atom = openGroups.pop();
        closedGroups.set(groupNumbers.pop());
        branchStart = false;
    }

    private void alternative() {
        out.append('|');
        startBranch();
    }

    private void startBranch() {
        atom = NO_ATOM;
        branchStart = true;
    }

    private void star() throws InvalidExpression {
        if (atom != NO_ATOM) {
            repeat("*");
        } else if (extended) {
            throw new InvalidExpression("a repetition of nothing in a pattern");
        } else {
            literal('*');
        }
    }

    private void plusOrQuestion(int c) throws InvalidExpression {
        if (atom != NO_ATOM) {
            repeat(String.valueOf((char) c));
        } else if (extended) {
            throw new InvalidExpression("a repetition of nothing in a pattern");
        } else {
            literal(c);
        }
    }

    /** {@code {n}}, {@code {n,}}, {@code {,m}} or {@code {n,m}}, with backslashes in basic syntax. */
    private void interval() throws InvalidExpression {
        int least = number();
        int most = least;
        if (at < pattern.length && pattern[at] == ',') {
            at++;
            most = number();
        } else if (least < 0) {
            throw badInterval();
        }
        if (!extended && at < pattern.length && pattern[at] == '\\') {
            at++;
        } else if (!extended) {
            throw badInterval();
        }
        if (at == pattern.length || pattern[at++] != '}') {
            throw badInterval();
        }
        least = Math.max(0, least);
        if (atom == NO_ATOM || least > LARGEST_COUNT || most > LARGEST_COUNT || (most >= 0 && least > most)) {
            throw badInterval();
        }
        repeat("{" + least + "," + (most < 0 ? "" : most) + "}");
    }

    private static InvalidExpression badInterval() {
        return new InvalidExpression("a bad interval in a pattern");
    }

    /** A decimal number, or -1 where none is; what is too large stays too large. */
    private int number() {
        int value = -1;
        while (at < pattern.length && pattern[at] >= '0' && pattern[at] <= '9') {
            value = Math.min(LARGEST_COUNT + 1, 10 * Math.max(0, value) + pattern[at] - '0');
            at++;
        }
        return value;
    }

    /** Wraps what is repeated, for in Java a second sign behind a repetition means something else. */
    private void repeat(String sign) throws InvalidExpression {
        out.insert(atom, "(?:").append(sign).append(')');
        boolean another = at < pattern.length
                && (pattern[at] == '*' || (pattern[at] == '\\' && at + 1 < pattern.length && pattern[at + 1] == '{'));
        if (another && !extended) {
            throw new InvalidExpression("a repetition of a repetition in a basic pattern");
        }
    }

    private void caret() {
        if (extended || branchStart) {
            anchor(newline ? "(?:\\A|(?<=\\n))" : "\\A");
        } else {
            literal('^');
        }
    }

    private void dollar() {
        if (extended || atEndOfBranch()) {
            anchor(newline ? "(?=\\n|\\z)" : "\\z");
        } else {
            literal('$');
        }
    }

    private boolean atEndOfBranch() {
        return at == pattern.length
                || (at + 1 < pattern.length
                        && pattern[at] == '\\'
                        && (pattern[at + 1] == ')' || pattern[at + 1] == '|'));
    }

    private void backReference(int number) throws InvalidExpression {
        if (!closedGroups.get(number)) {
            throw new InvalidExpression("a reference to no group in a pattern");
        }
        atom("(?:\\" + number + ")");
    }

    private void bracket() throws InvalidExpression {
        BracketExpression expression = new BracketExpression(pattern, at, ignoreCase, newline);
        at = expression.end();
        atom(expression.translation());
    }

    private void literal(int c) {
        if (ignoreCase && Character.isLetter(c) && c < 0x80) {
            atom("[" + (char) Character.toLowerCase(c) + (char) Character.toUpperCase(c) + "]");
        } else {
            byte[] single = {(byte) c};
            String text = new String(single, StandardCharsets.ISO_8859_1);
            boolean plain = (c >= '0' && c <= '9') || Character.isLetter(c);
            atom(plain ? text : String.format("\\x%02x", c));
        }
    }

    private void atom(String translation) {
        atom = out.length();
        out.append(translation);
        branchStart = false;
    }

    /** An anchor is no atom: nothing can repeat it. */
    private void anchor(String translation) {
        out.append(translation);
        atom = NO_ATOM;
        branchStart = false;
    }
}
