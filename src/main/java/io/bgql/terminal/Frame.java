package io.bgql.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lines drawn over and over in one place of a screen, which may change its size meanwhile. Where it became narrower, the
 * lines that stand there are taken to be wrapped, as terminals of today do. Never more is drawn than the screen shows,
 * since what has left it at the top cannot be drawn over.
 */
final class Frame {
    private final Supplier<Extent> extent;
    private final Consumer<String> screen;
    private final boolean color;
    private List<Line> drawn = List.of();

    /** How much a screen shows. */
    record Extent(int columns, int rows) {}

    /** The screen takes text with escape sequences and shows it at once. */
    Frame(Supplier<Extent> extent, Consumer<String> screen, boolean color) {
        this.extent = extent;
        this.screen = screen;
        this.color = color;
    }

    /** In place of what was drawn before; the picture is made for a number of columns. */
    void draw(IntFunction<List<Line>> picture) {
        Extent now = extent.get();
        List<Line> lines = fitting(picture.apply(now.columns()), now.rows() - 1);
        screen.accept(lines.stream()
                .map(line -> line.text(color))
                .collect(Collectors.joining("\n", over(now.columns()), "")));
        drawn = lines;
    }

    private static List<Line> fitting(List<Line> lines, int rows) {
        if (lines.size() <= rows) {
            return List.copyOf(lines);
        }
        int shown = Math.max(0, rows - 1);
        List<Line> fitting = new ArrayList<>(lines.subList(0, shown));
        fitting.add(Line.whole("and " + (lines.size() - shown) + " more lines", Ink.FAINT));
        return fitting;
    }

    /** To where the drawing began, with everything from there on erased. */
    private String over(int columns) {
        int rows = drawn.stream()
                .mapToInt(line -> Math.max(1, (line.width() + columns - 1) / columns))
                .sum();
        return rows == 0 ? "" : Paint.backOver(rows);
    }

    /** Leaves nothing of it. */
    void erase() {
        if (!drawn.isEmpty()) {
            screen.accept(over(extent.get().columns()));
            drawn = List.of();
        }
    }

    /** Leaves it where it is and goes on beneath. */
    void leave() {
        if (!drawn.isEmpty()) {
            screen.accept("\n");
            drawn = List.of();
        }
    }
}
