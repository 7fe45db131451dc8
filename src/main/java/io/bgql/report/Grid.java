package io.bgql.report;

import io.bgql.cluster.Datum;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** The columns of a table on the page: how wide each is and on which side its cells stand. */
final class Grid {
    /** No column of words is shortened below this: less says nothing. */
    private static final int NARROWEST = 8;

    private static final int BETWEEN = 3;

    private final Layout layout;
    private final int[] widths;
    private final boolean[] right;

    private Grid(Layout layout, int[] widths, boolean[] right) {
        this.layout = layout;
        this.widths = widths;
        this.right = right;
    }

    static Grid measured(Layout layout, List<Column> columns, List<List<Cell>> rows) {
        int[] widths = new int[columns.size()];
        boolean[] right = new boolean[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int place = i;
            List<Cell> cells = rows.stream().map(row -> row.get(place)).toList();
            int content = cells.stream()
                    .mapToInt(cell -> Width.of(ForPeople.text(cell)))
                    .max()
                    .orElse(0);
            widths[i] = Math.max(Width.of(Inert.text(columns.get(i).name())), content);
            right[i] = standsRight(columns.get(i), cells);
        }
        layout.width().ifPresent(width -> narrow(widths, right, width));
        return new Grid(layout, widths, right);
    }

    private static boolean standsRight(Column column, List<Cell> cells) {
        return switch (column.side()) {
            case LEFT -> false;
            case RIGHT -> true;
            case BY_CONTENT ->
                cells.stream().anyMatch(Grid::number)
                        && cells.stream().allMatch(cell -> number(cell) || cell.isAbsent());
        };
    }

    private static boolean number(Cell cell) {
        return cell instanceof Cell.Stored stored
                && (stored.datum() instanceof Datum.Int || stored.datum() instanceof Datum.Real);
    }

    /** Takes from the widest column of words until the row fits, or until every such column is at its narrowest. */
    private static void narrow(int[] widths, boolean[] right, int width) {
        int excess = -width - BETWEEN + 2;
        for (int each : widths) {
            excess += each + BETWEEN;
        }
        while (excess > 0) {
            OptionalInt widest = widestOfWords(widths, right);
            if (widest.isEmpty()) {
                return;
            }
            widths[widest.getAsInt()]--;
            excess--;
        }
    }

    private static OptionalInt widestOfWords(int[] widths, boolean[] right) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (!right[i] && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest < 0 ? OptionalInt.empty() : OptionalInt.of(widest);
    }

    void header(List<Column> columns, Appendable out) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            cell(i, Inert.text(columns.get(i).name()), out);
        }
        out.append('\n');
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? "" : layout.signs().cross());
            out.append(layout.signs().dash().repeat(widths[i] + 2));
        }
        out.append('\n');
    }

    void row(List<Cell> row, Appendable out) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            cell(i, ForPeople.text(row.get(i)), out);
        }
        out.append('\n');
    }

    /** Blanks at the end of a line are left out. */
    private void cell(int column, String whole, Appendable out) throws IOException {
        String text = layout.width().isPresent()
                ? Width.cut(whole, widths[column], layout.signs().cut())
                : whole;
        int blanks = Math.max(0, widths[column] - Width.of(text));
        boolean last = column == widths.length - 1;
        out.append(column == 0 ? "" : layout.signs().bar());
        if (right[column]) {
            out.append(" ".repeat(blanks + 1)).append(text).append(last ? "" : " ");
        } else if (last) {
            out.append(text.isEmpty() ? "" : " ").append(text);
        } else {
            out.append(' ').append(text).append(" ".repeat(blanks + 1));
        }
    }
}
