package io.bgql.terminal;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.fusesource.jansi.AnsiConsole;

/**
 * The terminal behind standard output and error as jansi finds it: its width, and a stream that makes escape sequences
 * work on every system. Loading it costs some milliseconds, so only what really writes to a screen asks for it. Nothing
 * is installed into the process.
 */
final class Screen {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    OptionalInt outputWidth() {
        return positive(AnsiConsole.out().getTerminalWidth());
    }

    OptionalInt errorWidth() {
        return positive(AnsiConsole.err().getTerminalWidth());
    }

    /** Rows are not told, so few are taken to be there. */
    Frame.Extent errorExtent() {
        return new Frame.Extent(errorWidth().orElse(USUAL_COLUMNS), USUAL_ROWS);
    }

    private static OptionalInt positive(int width) {
        return width > 0 ? OptionalInt.of(width) : OptionalInt.empty();
    }

    PrintStream error() {
        return AnsiConsole.err();
    }
}
