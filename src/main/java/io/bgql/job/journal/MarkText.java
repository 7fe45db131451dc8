package io.bgql.job.journal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bgql.cluster.ServerJob;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The line that says how a job stood. */
final class MarkText {
    private MarkText() {}

    static String write(Mark mark) {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            // The first two members tell the line from others without reading it as JSON.
            json.beginObject().name("mark").value(Long.toUnsignedString(mark.trid()));
            json.name("state").value(mark.state());
            BeginningText.optional(json, "reason", mark.reason());
            BeginningText.optional(json, "doubt", mark.doubt());
            BeginningText.optional(json, "likely", mark.likely());
            json.name("nodes").beginArray();
            for (Mark.Part part : mark.parts()) {
                write(part, json);
            }
            json.endArray().endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void write(Mark.Part part, JsonWriter json) throws IOException {
        json.beginObject().name("node").value(part.node());
        json.name("standing").value(part.standing());
        if (part.progress().isPresent()) {
            json.name("progress").value(part.progress().getAsDouble());
        }
        ServerJob.Counts counts = part.counts();
        json.name("succeeded").value(counts.succeeded()).name("failed").value(counts.failed());
        json.name("filtered_on_index").value(counts.filteredMeta());
        json.name("filtered_on_bins").value(counts.filteredBins());
        json.name("throttled").value(counts.throttled()).name("rps").value(part.rps());
        json.name("run_time").value(part.runMillis());
        BeginningText.optional(json, "reason", part.reason());
        json.endObject();
    }

    /** Nothing where the line is damaged. */
    static Optional<Mark> read(String line) {
        try (JsonReader json = new JsonReader(new StringReader(line))) {
            return Optional.of(mark(json));
        } catch (IOException | IllegalStateException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Mark mark(JsonReader json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<Mark.Part> parts = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (name) {
                case "mark", "state", "reason", "doubt", "likely" -> texts.put(name, json.nextString());
                case "nodes" -> {
                    json.beginArray();
                    while (json.hasNext()) {
                        parts.add(part(json));
                    }
                    json.endArray();
                }
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new Mark(
                Long.parseUnsignedLong(texts.getOrDefault("mark", "")),
                texts.getOrDefault("state", ""),
                Optional.ofNullable(texts.get("reason")),
                Optional.ofNullable(texts.get("doubt")),
                Optional.ofNullable(texts.get("likely")),
                parts);
    }

    private static Mark.Part part(JsonReader json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        OptionalDouble progress = OptionalDouble.empty();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (name) {
                case "node", "standing", "reason" -> texts.put(name, json.nextString());
                case "progress" -> progress = OptionalDouble.of(json.nextDouble());
                default -> numbers.put(name, json.nextLong());
            }
        }
        json.endObject();
        ServerJob.Counts counts = new ServerJob.Counts(
                numbers.getOrDefault("succeeded", 0L),
                numbers.getOrDefault("failed", 0L),
                numbers.getOrDefault("filtered_on_index", 0L),
                numbers.getOrDefault("filtered_on_bins", 0L),
                numbers.getOrDefault("throttled", 0L));
        return new Mark.Part(
                texts.getOrDefault("node", ""),
                texts.getOrDefault("standing", ""),
                progress,
                counts,
                Math.toIntExact(numbers.getOrDefault("rps", 0L)),
                numbers.getOrDefault("run_time", 0L),
                Optional.ofNullable(texts.get("reason")));
    }
}
