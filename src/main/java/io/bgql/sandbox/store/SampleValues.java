package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.MsgpackWriter;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Values as bins of the sample records have them. */
final class SampleValues {
    /** Of a GeoJSON value: flags, and a count of cells, none. */
    private static final int GEOJSON_HEAD = 3;

    private SampleValues() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Particle string(String text) {
        return new Particle(ParticleType.STRING, text(text));
    }

    static Particle bool(boolean value) {
        return new Particle(ParticleType.BOOL, new byte[] {(byte) (value ? 1 : 0)});
    }

    static Particle geoJson(String json) {
        byte[] text = text(json);
        byte[] data = ByteBuffer.allocate(GEOJSON_HEAD + text.length)
                .position(GEOJSON_HEAD)
                .put(text)
                .array();
        return new Particle(ParticleType.GEOJSON, data);
    }

    /** Strings inside lists and maps carry their type. */
    static void write(MsgpackWriter writer, String text) {
        writer.writeTyped(ParticleType.STRING, text(text));
    }

    static String oneOf(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** An amount of money, in cents. */
    static double cents(long cents) {
        return cents / 100.0;
    }
}
