package io.bgql.report;

import java.io.IOException;
import java.util.List;

/** A table for a wiki or an issue; bars inside cells are escaped. */
final class MarkdownRenderer implements Renderer {
    @Override
    public void render(Answer answer, Appendable out) throws IOException {
        Answer.Fixed fixed = answer.fixed();
        line(fixed.columns().stream().map(column -> Inert.text(column.name())).toList(), out);
        for (Column column : fixed.columns()) {
            out.append(column.side() == Column.Side.RIGHT ? "| ---: " : "| --- ");
        }
        out.append("|\n");
        Rows<List<Cell>> rows = fixed.rows();
        while (rows.hasNext()) {
            line(rows.next().stream().map(ForPeople::text).toList(), out);
        }
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        for (String cell : cells) {
            out.append("| ")
                    .append(cell.replace("\\", "\\\\").replace("|", "\\|"))
                    .append(' ');
        }
        out.append("|\n");
    }
}
