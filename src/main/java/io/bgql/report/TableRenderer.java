package io.bgql.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side. The first 200 rows are measured and the widths then kept, so that a long answer streams. With a
 * width given, cells are shortened to it, then columns of little weight left out, and what does not fit even so is
 * written vertically; without a width nothing is, and a later, wider cell pushes its row out.
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
        Page page;
        try {
            while (ahead.size() < MEASURED && rows.hasNext()) {
                ahead.add(rows.next());
            }
        } finally {
            // Also when the rows fail: what came before the failure is shown.
            page = page(fixed.columns(), ahead, out);
            page.rows(Rows.of(ahead));
        }
        page.rows(rows);
    }

    /** Writes what stands above the rows. */
    private Page page(List<Column> columns, List<List<Cell>> ahead, Appendable out) throws IOException {
        Grid grid = Grid.measured(layout, columns, ahead);
        if (grid.fits()) {
            grid.header(out);
            return rows -> grid.rows(rows, out);
        }
        VerticalRenderer.Records records = new VerticalRenderer(layout).records(out);
        return rows -> records.add(new Answer.Fixed(columns, rows).fields());
    }

    /** Takes rows one after the other. */
    private interface Page {
        void rows(Rows<List<Cell>> rows) throws IOException;
    }
}
