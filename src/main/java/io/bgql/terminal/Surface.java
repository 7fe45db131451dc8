package io.bgql.terminal;

import io.bgql.report.Layout;

/**
 * What the program's streams are connected to.
 *
 * @param input whether standard input is a terminal; likewise output and error
 * @param unicode whether the locale's characters are UTF-8
 * @param color whether colours are wanted where there is a screen
 */
public record Surface(boolean input, boolean output, boolean error, boolean unicode, boolean color) {
    Layout.Signs signs() {
        return unicode ? Layout.Signs.UNICODE : Layout.Signs.ASCII;
    }

    /** Whether a prompt makes sense. */
    public boolean interactive() {
        return input && output;
    }
}
