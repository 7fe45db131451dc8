package io.bgql.job.journal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bgql.job.journal.Beginning.Continuation;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The line that says what is about to be sent. */
final class BeginningText {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Long> clocks = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private BeginningText() {}

    static String write(int number, String cluster, String user, Beginning job) {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            json.setSerializeNulls(false);
            // The first two members tell the line from others without reading it as JSON.
            json.beginObject().name("job").value(Long.toUnsignedString(job.trid()));
            json.name("number").value(number).name("cluster").value(cluster);
            json.name("user").value(user);
            statement(json, job);
            circumstances(json, job);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void statement(JsonWriter json, Beginning job) throws IOException {
        json.name("statement").value(job.statement());
        if (!job.parameters().isEmpty()) {
            json.name("parameters").beginObject();
            for (Map.Entry<String, String> value : new TreeMap<>(job.parameters()).entrySet()) {
                json.name(value.getKey()).value(value.getValue());
            }
            json.endObject();
        }
        json.name("namespace").value(job.namespace());
        optional(json, "set", job.set());
        json.name("type").value(job.kind()).name("rps").value(job.rps());
        optional(json, "filter", job.filter());
    }

    private static void circumstances(JsonWriter json, Beginning job) throws IOException {
        json.name("clocks").beginObject();
        for (Map.Entry<String, Long> clock : new TreeMap<>(job.clocks()).entrySet()) {
            json.name(clock.getKey()).value(clock.getValue());
        }
        json.endObject();
        optional(json, "cluster_key", job.clusterKey());
        if (job.since().isPresent()) {
            json.name("since").value(job.since().getAsLong());
        }
        warnings(json, job.warnings());
        if (job.continues().isPresent()) {
            Continuation continues = job.continues().get();
            json.name("continues").value(Long.toUnsignedString(continues.trid()));
            json.name("by").value(continues.kind().name().toLowerCase(Locale.ROOT));
            json.name("how").value(continues.how());
        }
    }

    private static void warnings(JsonWriter json, List<String> warnings) throws IOException {
        if (!warnings.isEmpty()) {
            json.name("warnings").beginArray();
            for (String warning : warnings) {
                json.value(warning);
            }
            json.endArray();
        }
    }

    static void optional(JsonWriter json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.name(name).value(text.get());
        }
    }

    /** Nothing where the line is damaged. */
    static Optional<Entry> read(String line, Optional<Mark> mark) {
        try (JsonReader json = new JsonReader(new StringReader(line))) {
            BeginningText text = new BeginningText();
            json.beginObject();
            while (json.hasNext()) {
                text.member(json, json.nextName());
            }
            json.endObject();
            return Optional.of(text.entry(mark));
        } catch (IOException | IllegalStateException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private void member(JsonReader json, String name) throws IOException {
        switch (name) {
            case "number", "rps", "since" -> numbers.put(name, json.nextLong());
            case "parameters" -> object(json, () -> parameters.put(json.nextName(), json.nextString()));
            case "clocks" -> object(json, () -> clocks.put(json.nextName(), json.nextLong()));
            case "warnings" -> {
                json.beginArray();
                while (json.hasNext()) {
                    warnings.add(json.nextString());
                }
                json.endArray();
            }
            case "job",
                    "cluster",
                    "user",
                    "statement",
                    "namespace",
                    "set",
                    "type",
                    "filter",
                    "cluster_key",
                    "continues",
                    "by",
                    "how" -> texts.put(name, json.nextString());
            default -> json.skipValue();
        }
    }

    private interface Member {
        void read() throws IOException;
    }

    private static void object(JsonReader json, Member member) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            member.read();
        }
        json.endObject();
    }

    private Entry entry(Optional<Mark> mark) {
        Beginning beginning = new Beginning(
                Long.parseUnsignedLong(needed("job")),
                needed("statement"),
                parameters,
                needed("namespace"),
                text("set"),
                needed("type"),
                Math.toIntExact(numbers.getOrDefault("rps", 0L)),
                text("filter"),
                clocks,
                text("cluster_key"),
                numbers.containsKey("since") ? OptionalLong.of(numbers.get("since")) : OptionalLong.empty(),
                warnings,
                text("continues").map(this::continuation));
        int number = Math.toIntExact(numbers.getOrDefault("number", 0L));
        return new Entry(number, needed("cluster"), needed("user"), beginning, mark);
    }

    private Continuation continuation(String trid) {
        Beginning.Kind kind = Beginning.Kind.valueOf(needed("by").toUpperCase(Locale.ROOT));
        return new Continuation(Long.parseUnsignedLong(trid), kind, needed("how"));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    private String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
