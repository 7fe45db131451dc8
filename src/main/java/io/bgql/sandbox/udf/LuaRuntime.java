package io.bgql.sandbox.udf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The files that every Lua state runs first, in this order, read once. */
final class LuaRuntime {
    private static final List<String> FILES = List.of(
            "budget",
            "values",
            "list",
            "map",
            "bytes",
            "msgpack",
            "patterns",
            "matcher",
            "strings",
            "tables",
            "record",
            "entry");

    private final List<Chunk> chunks = new ArrayList<>();

    /** A chunk of Lua in native memory and its name in error messages. */
    record Chunk(String name, ByteBuffer content) {}

    LuaRuntime() {
        for (String file : FILES) {
            chunks.add(new Chunk("=" + file, direct(Resource.bytes("runtime/" + file + ".lua"))));
        }
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    List<Chunk> chunks() {
        return chunks;
    }
}
