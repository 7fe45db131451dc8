package io.bgql.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side. The first 200 rows are measured and the widths then kept, so that a long answer streams. With a
 * width given, cells are shortened to it; without one they never are, and a later, wider cell pushes its row out.
 */
final class TableRenderer implements Renderer {
    private static final int MEASURED = 200;

    private final Layout layout;

    TableRenderer(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void render(Answer answer, Appendable out) throws IOException {
        Answer.Fixed fixed = answer.fixed();
        if (fixed.columns().isEmpty()) {
            return;
        }
        Rows<List<Cell>> rows = fixed.rows();
        List<List<Cell>> ahead = new ArrayList<>();
        Grid grid;
        try {
            while (ahead.size() < MEASURED && rows.hasNext()) {
                ahead.add(rows.next());
            }
        } finally {
            // Also when the rows fail: what came before the failure is shown.
            grid = Grid.measured(layout, fixed.columns(), ahead);
            grid.header(fixed.columns(), out);
            for (List<Cell> row : ahead) {
                grid.row(row, out);
            }
        }
        while (rows.hasNext()) {
            grid.row(rows.next(), out);
        }
    }
}
