package io.bgql.sandbox.value;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads tables of vectors recorded on a server 8.1.2. */
public final class Vectors {
    private Vectors() {}

    public static Stream<JsonObject> of(String file) {
        try (InputStream resource = Vectors.class.getResourceAsStream("/node-vectors/" + file);
                Reader reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
            JsonObject table = JsonParser.parseReader(reader).getAsJsonObject();
            return StreamSupport.stream(table.getAsJsonArray("vectors").spliterator(), false)
                    .map(element -> element.getAsJsonObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
