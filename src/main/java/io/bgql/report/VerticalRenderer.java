package io.bgql.report;

import java.io.IOException;
import java.util.List;

/** A line a field, a ruled heading a row: for rows that are wider than the screen. */
final class VerticalRenderer implements Renderer {
    private final Layout layout;

    VerticalRenderer(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void render(Answer answer, Appendable out) throws IOException {
        records(out).add(answer.fields());
    }

    /** The place where rows may be added several times over. */
    Records records(Appendable out) {
        return new Records(out);
    }

    /** Rows written so far, counted. */
    final class Records {
        private final Appendable out;
        private long number;

        private Records(Appendable out) {
            this.out = out;
        }

        void add(Rows<List<Field>> rows) throws IOException {
            while (rows.hasNext()) {
                number++;
                row(rows.next());
            }
        }

        private void row(List<Field> row) throws IOException {
            int widest = row.stream()
                    .mapToInt(field -> Width.of(Inert.text(field.name())))
                    .max()
                    .orElse(0);
            heading(widest);
            for (Field field : row) {
                String name = Inert.text(field.name());
                out.append(name).append(" ".repeat(widest - Width.of(name)));
                out.append(' ').append(layout.signs().bar());
                String text = ForPeople.text(field.cell());
                out.append(text.isEmpty() ? "" : " ").append(text).append('\n');
            }
        }

        private void heading(int widest) throws IOException {
            String dash = layout.signs().dash();
            String title = dash + "[ " + number + " ]";
            out.append(title).append(dash.repeat(Math.max(1, widest + 2 - Width.of(title))));
            out.append(dash.repeat(10)).append('\n');
        }
    }
}
