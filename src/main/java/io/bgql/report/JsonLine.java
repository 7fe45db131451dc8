package io.bgql.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Conversations of one JSON value a line. */
public final class JsonLine {
    private JsonLine() {}

    /** The string that the line is as JSON; nothing if it is anything else. */
    public static Optional<String> string(String line) {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        try {
            if (reader.peek() != JsonToken.STRING) {
                return Optional.empty();
            }
            String text = reader.nextString();
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(text) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** One object, with its newline. */
    public static void object(List<Field> fields, Appendable out) throws IOException {
        new JsonCells(out).object(fields);
        out.append('\n');
    }
}
