package io.bgql.sandbox.udf;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class TryTest {
    @Test
    void tries() throws Exception {
        StringBuilder out = new StringBuilder();
        try (LuaDesk desk = LuaDesk.usual().within(2, java.util.concurrent.TimeUnit.SECONDS)) {
            for (String line : Files.readAllLines(Path.of("/tmp/udfprobe/lines.txt"))) {
                MemoryRecord r = MemoryRecord.with("a", Particles.i(1));
                out.append(line).append("\t").append(desk.run(r, line)).append("\n");
            }
        }
        Files.writeString(Path.of("/tmp/udfprobe/mine.txt"), out);
    }

    static class Particles {
        static io.bgql.sandbox.value.Particle i(long v) {
            return io.bgql.sandbox.value.Particle.ofInteger(v);
        }
    }
}
