package io.bgql.cluster;

/** A word, sign or literal of a Lua text and where it stands; comments and white space are none. */
record LuaToken(Kind kind, String text, int start, int end, int line) {
    /** What the reader of functions tells apart. */
    enum Kind {
        NAME,
        LITERAL,
        SIGN
    }

    boolean is(String word) {
        return kind != Kind.LITERAL && text.equals(word);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }
}
