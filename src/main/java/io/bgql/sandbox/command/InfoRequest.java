package io.bgql.sandbox.command;

/**
 * One line of an info request: a name, which ends at the first {@code /}, {@code :} or {@code ;}, and what stands behind
 * that sign. Names are case sensitive.
 */
record InfoRequest(String name, String rest) {

    static InfoRequest parse(String line) {
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '/' || sign == ':' || sign == ';') {
                return new InfoRequest(line.substring(0, i), line.substring(i + 1));
            }
        }
        return new InfoRequest(line, "");
    }

    InfoParameters parameters() {
        return new InfoParameters(rest);
    }
}
