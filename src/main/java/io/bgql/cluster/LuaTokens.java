package io.bgql.cluster;

import java.util.ArrayList;
import java.util.List;

/** Splits a Lua 5.4 text into tokens; what is no Lua is split somehow and never fails. Used once. */
final class LuaTokens {
    private final String text;
    private final List<LuaToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private LuaTokens(String text) {
        this.text = text;
    }

    static List<LuaToken> of(String text) {
        LuaTokens tokens = new LuaTokens(text);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char sign = text.charAt(at);
        if (Character.isWhitespace(sign)) {
            pass(at + 1);
        } else if (text.startsWith("--", at)) {
            comment();
        } else if (sign == '"' || sign == '\'') {
            add(LuaToken.Kind.LITERAL, endOfQuoted(sign));
        } else if (sign == '[' && level(at) >= 0) {
            add(LuaToken.Kind.LITERAL, endOfLong(at));
        } else if (isOfName(sign)) {
            word();
        } else {
            boolean pair = text.startsWith("==", at) || text.startsWith("..", at) || text.startsWith("::", at);
            boolean compared = "<>~".indexOf(sign) >= 0 && text.startsWith("=", at + 1);
            add(LuaToken.Kind.SIGN, at + (pair || compared ? 2 : 1));
        }
    }

    private void comment() {
        if (level(at + 2) >= 0) {
            pass(endOfLong(at + 2));
        } else {
            int end = text.indexOf('\n', at);
            pass(end < 0 ? text.length() : end);
        }
    }

    private void word() {
        int end = at;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        add(Character.isDigit(text.charAt(at)) ? LuaToken.Kind.LITERAL : LuaToken.Kind.NAME, end);
    }

    private static boolean isOfName(char sign) {
        return sign == '_' || Character.isLetterOrDigit(sign);
    }

    private int endOfQuoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    /** How many equals signs a long bracket has that opens here; -1 when none does. */
    private int level(int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return -1;
        }
        int end = from + 1;
        while (end < text.length() && text.charAt(end) == '=') {
            end++;
        }
        return end < text.length() && text.charAt(end) == '[' ? end - from - 1 : -1;
    }

    private int endOfLong(int from) {
        String closing = "]" + "=".repeat(level(from)) + "]";
        int end = text.indexOf(closing, from);
        return end < 0 ? text.length() : end + closing.length();
    }

    private void add(LuaToken.Kind kind, int end) {
        tokens.add(new LuaToken(kind, text.substring(at, end), at, end, line));
        pass(end);
    }

    private void pass(int end) {
        for (; at < end; at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
    }
}
