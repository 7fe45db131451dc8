package io.bgql.shell;

/** A pattern of LIKE: {@code %} is any text, {@code _} any character, a backslash makes either plain. */
record Pattern(String text) {
    boolean matches(String whole) {
        return matches(0, whole, 0);
    }

    private boolean matches(int at, String whole, int from) {
        if (at == text.length()) {
            return from == whole.length();
        }
        char sign = text.charAt(at);
        if (sign == '%') {
            for (int rest = from; rest <= whole.length(); rest++) {
                if (matches(at + 1, whole, rest)) {
                    return true;
                }
            }
            return false;
        }
        boolean plain = sign == '\\' && at + 1 < text.length();
        char wanted = plain ? text.charAt(at + 1) : sign;
        boolean fits = from < whole.length() && (sign == '_' || whole.charAt(from) == wanted);
        return fits && matches(at + (plain ? 2 : 1), whole, from + 1);
    }
}
