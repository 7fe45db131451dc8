package io.bgql.sandbox.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** A bracket expression of a POSIX pattern, {@code [...]}, as the set of bytes it stands for in the C locale. */
final class BracketExpression {
    private static final int BYTES = 256;

    private final byte[] pattern;
    private final BitSet members = new BitSet(BYTES);
    private int at;

    /** Reads the expression whose first place behind the opening bracket is {@code at}. */
    BracketExpression(byte[] pattern, int at, boolean ignoreCase, boolean newline) throws InvalidExpression {
        this.pattern = pattern;
        this.at = at;
        boolean negated = peek() == '^';
        if (negated) {
            this.at++;
        }
        readMembers();
        if (ignoreCase) {
            addOtherCase();
        }
        if (negated) {
            members.flip(0, BYTES);
            if (newline) {
                members.clear('\n');
            }
        }
    }

    /** The place behind the closing bracket. */
    int end() {
        return at;
    }

    /** The set as a class of Java's. */
    String translation() {
        if (members.isEmpty()) {
            return "(?!)";
        }
        StringBuilder out = new StringBuilder("[");
        for (int from = members.nextSetBit(0); from >= 0; from = members.nextSetBit(from)) {
            int to = members.nextClearBit(from) - 1;
            out.append(String.format("\\x%02x-\\x%02x", from, to));
            from = to + 1;
        }
        return out.append(']').toString();
    }

    private void readMembers() throws InvalidExpression {
        boolean first = true;
        while (first || peek() != ']') {
            first = false;
            if (peek() == '[' && at + 1 < pattern.length && pattern[at + 1] == ':') {
                addClass(named(':'));
            } else {
                addRange();
            }
        }
        at++;
    }

    private void addRange() throws InvalidExpression {
        int from = member();
        boolean range = peek() == '-' && at + 1 < pattern.length && pattern[at + 1] != ']';
        if (!range) {
            members.set(from);
            return;
        }
        at++;
        int to = member();
        if (to < from) {
            throw new InvalidExpression("a range in reverse in a pattern");
        }
        members.set(from, to + 1);
    }

    private int member() throws InvalidExpression {
        int c = peek();
        if (c == '[' && at + 1 < pattern.length && (pattern[at + 1] == '.' || pattern[at + 1] == '=')) {
            String name = named(pattern[at + 1]);
            if (name.length() != 1) {
                throw new InvalidExpression("an unknown collating element in a pattern");
            }
            return name.charAt(0);
        }
        at++;
        return c;
    }

    /** The name in {@code [:name:]}, or with another sign in place of the colons. */
    private String named(int sign) throws InvalidExpression {
        int start = at + 2;
        for (int i = start; i + 1 < pattern.length; i++) {
            if (pattern[i] == sign && pattern[i + 1] == ']') {
                at = i + 2;
                return new String(Arrays.copyOfRange(pattern, start, i), StandardCharsets.ISO_8859_1);
            }
        }
        throw new InvalidExpression("an open bracket in a pattern");
    }

    private void addClass(String name) throws InvalidExpression {
        switch (name) {
            case "alpha" -> addLetters();
            case "digit" -> members.set('0', '9' + 1);
            case "alnum" -> {
                addLetters();
                members.set('0', '9' + 1);
            }
            case "upper" -> members.set('A', 'Z' + 1);
            case "lower" -> members.set('a', 'z' + 1);
            case "space" -> {
                members.set('\t', '\r' + 1);
                members.set(' ');
            }
            case "blank" -> {
                members.set('\t');
                members.set(' ');
            }
            case "cntrl" -> {
                members.set(0, ' ');
                members.set(0x7f);
            }
            case "print" -> members.set(' ', 0x7f);
            case "graph" -> members.set('!', 0x7f);
            case "punct" -> addPunctuation();
            case "xdigit" -> {
                members.set('0', '9' + 1);
                members.set('A', 'F' + 1);
                members.set('a', 'f' + 1);
            }
            default -> throw new InvalidExpression("an unknown class in a pattern");
        }
    }

    private void addLetters() {
        members.set('A', 'Z' + 1);
        members.set('a', 'z' + 1);
    }

    private void addPunctuation() {
        members.set('!', '/' + 1);
        members.set(':', '@' + 1);
        members.set('[', '`' + 1);
        members.set('{', '~' + 1);
    }

    private void addOtherCase() {
        for (int upper = 'A'; upper <= 'Z'; upper++) {
            int lower = upper + 'a' - 'A';
            boolean either = members.get(upper) || members.get(lower);
            members.set(upper, either);
            members.set(lower, either);
        }
    }

    private int peek() throws InvalidExpression {
        if (at >= pattern.length) {
            throw new InvalidExpression("an open bracket in a pattern");
        }
        return pattern[at] & 0xff;
    }
}
