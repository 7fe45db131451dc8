package io.bgql.sandbox.udf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A registered module: its file name on the server, such as {@code maintenance.lua}, and its source. */
public final class UdfModule {
    private final String filename;
    private final byte[] source;

    UdfModule(String filename, byte[] source) {
        this.filename = filename;
        this.source = source.clone();
    }

    public String filename() {
        return filename;
    }

    /** The source in base64, as it came and as it is given back. */
    public String content() {
        return Base64.getEncoder().encodeToString(source);
    }

    byte[] source() {
        return source;
    }

    /** 40 hexadecimal digits: the SHA-1 of the JSON text in which a server stores a module (seen on a server 8.1.2). */
    public String hash() {
        String stored = "{\"content64\": \"" + content() + "\", \"type\": \"LUA\", \"name\": \"" + filename + "\"}";
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(stored.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-1", impossible);
        }
    }
}
