package io.bgql.sandbox.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Runs lines of Lua in a function of one module, with a record, and shows results as text. */
final class LuaDesk implements AutoCloseable {
    static final long NOW = 1_795_249_814_546L;

    /** Compiles its argument as a chunk called chunk, so that errors are at chunk:1. */
    private static final String EVALUATOR = """
            function run(rec, source, ...)
              local chunk, problem = load(source, '=chunk')
              if not chunk then return 'does not compile: ' .. problem end
              return chunk(rec, ...)
            end
            """;

    private final Modules modules;
    private long budgetNanos = TimeUnit.SECONDS.toNanos(5);

    LuaDesk(LongSupplier ticker, UdfLimits limits) {
        modules = new Modules(ticker, limits, true);
        put("desk.lua", EVALUATOR);
    }

    static LuaDesk usual() {
        return new LuaDesk(System::nanoTime, UdfLimits.USUAL);
    }

    Modules modules() {
        return modules;
    }

    LuaDesk within(long time, TimeUnit unit) {
        budgetNanos = unit.toNanos(time);
        return this;
    }

    void put(String filename, String source) {
        assertThat(modules.put(filename, source.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Registration.Registered.class);
    }

    /** The outcome of a line, which sees the record as {@code rec}. */
    UdfOutcome outcome(MemoryRecord record, String line) {
        byte[] source = ("local rec = ...; " + line).getBytes(StandardCharsets.UTF_8);
        byte[] arguments = new byte[source.length + 5];
        arguments[0] = (byte) 0x91;
        arguments[1] = (byte) 0xda;
        arguments[2] = (byte) ((source.length + 1) >> 8);
        arguments[3] = (byte) (source.length + 1);
        arguments[4] = ParticleType.STRING;
        System.arraycopy(source, 0, arguments, 5, source.length);
        return call(record, "desk", "run", arguments);
    }

    UdfOutcome call(MemoryRecord record, String module, String function, byte[] arguments) {
        return modules.call(new UdfCall(module, function, arguments, budgetNanos, NOW), record);
    }

    /** What a line returns for a record that does not exist, or {@code ! message}. */
    String run(String line) {
        return shown(outcome(MemoryRecord.missing(), line));
    }

    /** What a line returns for a record, to which its changes are applied. */
    String run(MemoryRecord record, String line) {
        UdfOutcome outcome = outcome(record, line);
        if (outcome instanceof UdfOutcome.Success success) {
            record.apply(success.change());
        }
        return shown(outcome);
    }

    static String shown(UdfOutcome outcome) {
        if (outcome instanceof UdfOutcome.Success success) {
            return shown(success.value());
        } else if (outcome instanceof UdfOutcome.Failure failure) {
            return "! " + failure.text();
        }
        return "refused with " + ((UdfOutcome.Refused) outcome).resultCode();
    }

    static String shown(Particle value) {
        return switch (value.type()) {
            case ParticleType.NULL -> "nil";
            case ParticleType.INTEGER -> Long.toString(value.integer());
            case ParticleType.FLOAT -> "float " + value.float64();
            case ParticleType.STRING -> new String(value.data(), StandardCharsets.UTF_8);
            case ParticleType.BOOL -> Boolean.toString(value.data()[0] != 0);
            default -> value.type() + ":" + HexFormat.of().formatHex(value.data());
        };
    }

    @Override
    public void close() {
        modules.close();
    }
}
