package io.bgql.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.bgql.cluster.Datum;
import io.bgql.syntax.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Base64;

/**
 * Cells as JSON: integers exact, NaN and infinities as strings, absent values null, blobs {@code {"b64": "…"}}, GeoJSON
 * as the object it is, map keys that are no strings by their expression text, durations in seconds, job ids as strings.
 */
final class JsonCells implements Cell.Visitor<JsonWriter>, Datum.Visitor<JsonWriter>, Measure.Visitor<JsonWriter> {
    private final JsonWriter json;

    /** Any number of documents may follow each other; what is between them is the caller's. */
    JsonCells(Appendable out) {
        json = new JsonWriter(new JsonText(out));
        json.setStrictness(Strictness.LENIENT);
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
    }

    /** One value as a text of its own, on one line. */
    static String text(Datum datum) {
        StringWriter text = new StringWriter();
        datum.accept((Datum.Visitor<JsonWriter>) new JsonCells(text));
        return text.toString();
    }

    /** One row as an object. */
    void object(Iterable<Field> row) throws IOException {
        json.beginObject();
        for (Field field : row) {
            json.name(field.name());
            field.cell().accept((Cell.Visitor<JsonWriter>) this);
        }
        json.endObject();
    }

    /** A step of the writer, which fails only where the text goes. */
    private interface Step {
        JsonWriter take() throws IOException;
    }

    private static JsonWriter take(Step step) {
        try {
            return step.take();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public JsonWriter visit(Datum datum) {
        return datum.accept((Datum.Visitor<JsonWriter>) this);
    }

    @Override
    public JsonWriter visit(Measure measure) {
        return measure.accept((Measure.Visitor<JsonWriter>) this);
    }

    @Override
    public JsonWriter visit(Datum.Nil nil) {
        return take(json::nullValue);
    }

    @Override
    public JsonWriter visit(Datum.Text text) {
        return take(() -> json.value(text.value()));
    }

    @Override
    public JsonWriter visit(Datum.Int integer) {
        return take(() -> json.value(integer.value()));
    }

    @Override
    public JsonWriter visit(Datum.Real real) {
        double number = real.value();
        return take(() -> Double.isFinite(number) ? json.value(number) : json.value(Double.toString(number)));
    }

    @Override
    public JsonWriter visit(Datum.Bool bool) {
        return take(() -> json.value(bool.value()));
    }

    @Override
    public JsonWriter visit(Datum.Blob blob) {
        return take(
                () -> json.beginObject().name("b64").value(base64(blob.value())).endObject());
    }

    @Override
    public JsonWriter visit(Datum.Sketch sketch) {
        return visit(new Datum.Blob(sketch.value()));
    }

    @Override
    public JsonWriter visit(Datum.Geo geo) {
        return take(() ->
                wellFormed(geo.json()) ? copy(new JsonReader(new StringReader(geo.json()))) : json.value(geo.json()));
    }

    @Override
    public JsonWriter visit(Datum.ListOf list) {
        take(json::beginArray);
        for (Datum element : list.elements()) {
            visit(element);
        }
        return take(json::endArray);
    }

    @Override
    public JsonWriter visit(Datum.MapOf map) {
        take(json::beginObject);
        for (Datum.Entry entry : map.entries()) {
            String key = entry.key() instanceof Datum.Text text ? text.value() : ExpressionText.of(entry.key());
            take(() -> json.name(key));
            visit(entry.value());
        }
        return take(json::endObject);
    }

    @Override
    public JsonWriter visit(Measure.JobId job) {
        return take(() -> json.value(Long.toUnsignedString(job.trid())));
    }

    @Override
    public JsonWriter visit(Measure.Moment moment) {
        return take(() -> json.value(moment.instant().toString()));
    }

    @Override
    public JsonWriter visit(Measure.Elapsed elapsed) {
        return take(() -> json.value(new BigDecimal(Units.seconds(elapsed.duration()))));
    }

    @Override
    public JsonWriter visit(Measure.Rate rate) {
        return take(() -> json.value(new BigDecimal(Units.decimal(rate.perSecond()))));
    }

    @Override
    public JsonWriter visit(Measure.Percent percent) {
        return take(() -> json.value(new BigDecimal(Units.decimal(percent.number()))));
    }

    @Override
    public JsonWriter visit(Measure.TimeToLive ttl) {
        return take(() -> json.value(ttl.seconds()));
    }

    @Override
    public JsonWriter visit(Measure.Node node) {
        return take(() -> json.value(node.name()));
    }

    @Override
    public JsonWriter visit(Measure.Gauge gauge) {
        return take(() -> json.value(new BigDecimal(Units.decimal(gauge.number()))));
    }

    static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }

    private static boolean wellFormed(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        try {
            reader.setStrictness(Strictness.STRICT);
            reader.skipValue();
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException | EOFException malformed) {
            return false;
        }
    }

    private JsonWriter copy(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_ARRAY -> {
                reader.beginArray();
                json.beginArray();
                while (reader.hasNext()) {
                    copy(reader);
                }
                reader.endArray();
                json.endArray();
            }
            case BEGIN_OBJECT -> {
                reader.beginObject();
                json.beginObject();
                while (reader.hasNext()) {
                    json.name(reader.nextName());
                    copy(reader);
                }
                reader.endObject();
                json.endObject();
            }
            case STRING -> json.value(reader.nextString());
            case NUMBER -> json.value(new BigDecimal(reader.nextString()));
            case BOOLEAN -> json.value(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                json.nullValue();
            }
            case NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> throw new IllegalStateException("not a value");
        }
        return json;
    }
}
