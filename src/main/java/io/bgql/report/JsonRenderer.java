package io.bgql.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One array of objects, or one object a line; nothing is held back. */
final class JsonRenderer implements Renderer {
    private final String open;
    private final String between;
    private final String close;
    private final String empty;

    private JsonRenderer(String open, String between, String close, String empty) {
        this.open = open;
        this.between = between;
        this.close = close;
        this.empty = empty;
    }

    static JsonRenderer array() {
        return new JsonRenderer("[\n", ",\n", "\n]\n", "[]\n");
    }

    static JsonRenderer lines() {
        return new JsonRenderer("", "\n", "\n", "");
    }

    @Override
    public void render(Answer answer, Appendable out) throws IOException {
        boolean any = false;
        try {
            JsonCells json = new JsonCells(out);
            Rows<List<Field>> rows = answer.fields();
            while (rows.hasNext()) {
                List<Field> row = rows.next();
                out.append(any ? between : open);
                any = true;
                json.object(row);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            out.append(any ? close : empty);
        }
    }
}
