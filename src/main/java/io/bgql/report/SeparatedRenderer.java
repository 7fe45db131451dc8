package io.bgql.report;

import java.io.IOException;
import java.util.List;

/** A row a line, cells with a sign between them. */
final class SeparatedRenderer implements Renderer {
    private final Dialect dialect;

    SeparatedRenderer(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What stands between cells and rows, and what becomes of such signs inside a cell. */
    enum Dialect {
        /** RFC 4180; an empty text is quoted, so that it differs from an absent one. */
        CSV(",", "\r\n", true) {
            @Override
            void cell(Cell cell, Appendable out) throws IOException {
                String text = ForPrograms.text(cell);
                if (text.isEmpty() ? !cell.isAbsent() : text.chars().anyMatch(Dialect::special)) {
                    out.append('"').append(text.replace("\"", "\"\"")).append('"');
                } else {
                    out.append(text);
                }
            }
        },
        /** Tab, newline, carriage return and backslash are written with a backslash. */
        TSV("\t", "\n", true) {
            @Override
            void cell(Cell cell, Appendable out) throws IOException {
                String text = ForPrograms.text(cell);
                for (int i = 0; i < text.length(); i++) {
                    char unit = text.charAt(i);
                    switch (unit) {
                        case '\t' -> out.append("\\t");
                        case '\n' -> out.append("\\n");
                        case '\r' -> out.append("\\r");
                        case '\\' -> out.append("\\\\");
                        default -> out.append(unit);
                    }
                }
            }
        },
        /** Text as it is and no header. */
        RAW("\t", "\n", false) {
            @Override
            void cell(Cell cell, Appendable out) throws IOException {
                out.append(ForPrograms.text(cell));
            }
        };

        private final String between;
        private final String end;
        private final boolean header;

        Dialect(String between, String end, boolean header) {
            this.between = between;
            this.end = end;
            this.header = header;
        }

        abstract void cell(Cell cell, Appendable out) throws IOException;

        private static boolean special(int unit) {
            return unit == ',' || unit == '"' || unit == '\n' || unit == '\r';
        }
    }

    @Override
    public void render(Answer answer, Appendable out) throws IOException {
        Answer.Fixed fixed = answer.fixed();
        if (dialect.header && !fixed.columns().isEmpty()) {
            line(
                    fixed.columns().stream()
                            .map(column -> Cell.text(column.name()))
                            .toList(),
                    out);
        }
        Rows<List<Cell>> rows = fixed.rows();
        while (rows.hasNext()) {
            line(rows.next(), out);
        }
    }

    private void line(List<? extends Cell> row, Appendable out) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.append(dialect.between);
            }
            dialect.cell(row.get(i), out);
        }
        out.append(dialect.end);
    }
}
