package io.bgql.sandbox.udf;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;

/** How a call ended. */
public sealed interface UdfOutcome {
    /** The function returned: its value (type 0 for nil) and what it wants done to the record. */
    record Success(Particle value, RecordChange change) implements UdfOutcome {}

    /** Lua failed: the server answers code 100 and this text. */
    record Failure(Particle message) implements UdfOutcome {
        static Failure of(String message) {
            return new Failure(new Particle(ParticleType.STRING, message.getBytes(StandardCharsets.UTF_8)));
        }

        public String text() {
            return new String(message.data(), StandardCharsets.UTF_8);
        }
    }

    /** The function did what a record can't take: the server answers this code and no text. */
    record Refused(int resultCode) implements UdfOutcome {}
}
