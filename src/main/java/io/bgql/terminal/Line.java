package io.bgql.terminal;

import io.bgql.report.Width;

/** A line of a screen, of which a part in the middle may be painted. */
record Line(String before, String painted, String after, Ink ink) {
    static Line plain(String text) {
        return new Line(text, "", "", Ink.NONE);
    }

    static Line whole(String text, Ink ink) {
        return new Line("", text, "", ink);
    }

    int width() {
        return Width.of(before) + Width.of(painted) + Width.of(after);
    }

    String text(boolean color) {
        return before + (color ? ink.on(painted) : painted) + after;
    }
}
