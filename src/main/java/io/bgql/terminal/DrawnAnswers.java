package io.bgql.terminal;

import io.bgql.report.Width;
import io.bgql.shell.Console;
import java.io.StringWriter;
import java.io.Writer;

/** Answers of a statement that is repeated, each drawn in the place of the one before; the last one stays. */
final class DrawnAnswers implements Console.RepeatedAnswers {
    private final Frame frame;

    DrawnAnswers(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Writer next() {
        return new StringWriter() {
            @Override
            public void close() {
                String text = toString();
                frame.draw(columns -> text.lines()
                        .map(line -> Line.plain(Width.cut(line, columns, "")))
                        .toList());
            }
        };
    }

    @Override
    public void close() {
        frame.leave();
    }
}
