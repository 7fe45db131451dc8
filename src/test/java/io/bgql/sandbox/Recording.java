package io.bgql.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a client and a server 8.1.2 said to each other, frame by frame, as kept in the test resources. */
public final class Recording {
    private Recording() {}

    /** The recordings of whole conversations. */
    public static final List<String> CONVERSATIONS = List.of(
            "connect",
            "connect_name",
            "put",
            "get",
            "ops",
            "bgupdate",
            "bgslow",
            "bgerrors",
            "query",
            "querymax",
            "scan",
            "sindex",
            "sindex_filters",
            "trunc",
            "batch",
            "batch1");

    /** One request and all frames that answered it, each with its header. */
    public static final class Exchange {
        private final byte[] request;
        private final List<byte[]> replies = new ArrayList<>();

        Exchange(byte[] request) {
            this.request = request;
        }

        public byte[] request() {
            return request;
        }

        public List<byte[]> replies() {
            return replies;
        }
    }

    /** The conversation of a recording, in order. */
    public static List<Exchange> conversation(String name) {
        List<Exchange> exchanges = new ArrayList<>();
        for (JsonElement element : json(name).getAsJsonArray("exchanges")) {
            JsonObject frame = element.getAsJsonObject();
            byte[] bytes = HexFormat.of().parseHex(frame.get("hex").getAsString());
            if (frame.get("dir").getAsString().equals("request")) {
                exchanges.add(new Exchange(bytes));
            } else {
                exchanges.get(exchanges.size() - 1).replies().add(bytes);
            }
        }
        return exchanges;
    }

    /** Info requests and their whole replies, in the order they were asked. */
    public static Map<String, String> infoReplies() {
        Map<String, String> replies = new LinkedHashMap<>();
        json("info_replies")
                .getAsJsonObject("replies")
                .entrySet()
                .forEach(row -> replies.put(row.getKey(), row.getValue().getAsString()));
        return replies;
    }

    /** The whole recorded reply to an info request. */
    public static String infoReply(String request) {
        return Objects.requireNonNull(infoReplies().get(request), request);
    }

    private static JsonObject json(String name) {
        String file = "/node-vectors/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(Recording.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
