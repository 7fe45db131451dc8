package io.bgql.sandbox.udf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import party.iroiro.luajava.JFunction;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.LuaException;
import party.iroiro.luajava.lua54.Lua54;
import party.iroiro.luajava.lua54.Lua54Natives;

/** One native Lua state with one module loaded. Used by one thread at a time, and closed once a budget was overspent. */
final class LuaState implements AutoCloseable {
    static final String TIMEOUT = "UDF Execution Timeout";
    private static final String NO_MEMORY = "not enough memory";

    /** The empty name is the base library; {@code debug} is there for the runtime, which takes it away. */
    private static final List<String> LIBRARIES =
            List.of("", "string", "table", "math", "utf8", "coroutine", "debug", "os");

    /** How many userdata are made in one crossing. */
    private static final int BLANKS = 32;

    private final Lua lua = new Lua54();
    private final LongSupplier ticker;
    private final Exchange exchange = new Exchange();
    private final int callReference;
    private final int loadReference;
    private long deadline;
    private volatile boolean stopped;
    private Overspent overspent = Overspent.NOTHING;
    private boolean worn;

    private enum Overspent {
        NOTHING,
        TIME,
        MEMORY
    }

    LuaState(LuaRuntime runtime, LongSupplier ticker) {
        this.ticker = ticker;
        LIBRARIES.forEach(lua::openLibrary);
        lua.createTable(0, 64);
        publish("blanks", this::blanks);
        publish("expired", this::expired);
        publish("spend", this::spend);
        for (LuaRuntime.Chunk chunk : runtime.chunks()) {
            lua.load(chunk.content().duplicate(), chunk.name());
            lua.pushValue(1);
            lua.pCall(1, 0);
        }
        callReference = reference("call");
        loadReference = reference("load_module");
        lua.setTop(0);
    }

    private void publish(String name, JFunction function) {
        lua.push(function);
        lua.setField(1, name);
    }

    private int reference(String name) {
        lua.getField(1, name);
        return lua.ref();
    }

    /** Compiles and runs a module: nothing, or what Lua says is wrong with it, possibly an empty text. */
    Optional<String> load(UdfModule module, long budgetNanos) {
        deadline = ticker.getAsLong() + budgetNanos;
        byte[] source = module.source();
        try {
            lua.refGet(loadReference);
            lua.push(ByteBuffer.allocateDirect(source.length).put(source).flip());
            lua.push("@udf/" + module.filename());
            lua.pCall(2, 1);
            return lua.isNil(-1) ? Optional.empty() : Optional.of(text(-1));
        } catch (LuaException problem) {
            return Optional.of(words(problem));
        } finally {
            lua.setTop(0);
        }
    }

    private String text(int index) {
        return StandardCharsets.UTF_8
                .decode(Objects.requireNonNull(lua.toBuffer(index)))
                .toString();
    }

    UdfOutcome call(UdfCall call, UdfLimits limits, UdfRecord record) {
        ByteBuffer request = exchange.request(call, limits, record);
        deadline = ticker.getAsLong() + call.budgetNanos();
        try {
            lua.refGet(callReference);
            lua.push(request);
            lua.pCall(1, 1);
            ByteBuffer answer = Objects.requireNonNull(lua.toBuffer(-1), "answers are strings");
            worn = Exchange.worn(answer);
            return Exchange.outcome(answer);
        } catch (LuaException problem) {
            worn = true;
            return UdfOutcome.Failure.of(words(problem));
        } finally {
            lua.setTop(0);
        }
    }

    private String words(LuaException problem) {
        return switch (overspent) {
            case TIME -> TIMEOUT;
            case MEMORY -> NO_MEMORY;
            case NOTHING -> String.valueOf(problem.getMessage());
        };
    }

    /** Whether another call may use this state. */
    boolean usable() {
        return !worn && overspent == Overspent.NOTHING;
    }

    /** Ends a running call at its next look at the clock; from any thread. */
    void stop() {
        stopped = true;
    }

    private int blanks(Lua calling) {
        Lua54Natives natives = (Lua54Natives) lua.getLuaNatives();
        long pointer = calling.getPointer();
        natives.lua_checkstack(pointer, BLANKS);
        for (int i = 0; i < BLANKS; i++) {
            natives.lua_newuserdatauv(pointer, 0, 1);
        }
        return BLANKS;
    }

    private int expired(Lua calling) {
        boolean late = stopped || ticker.getAsLong() - deadline >= 0;
        lua.getLuaNatives().lua_pushboolean(calling.getPointer(), late ? 1 : 0);
        return 1;
    }

    private int spend(Lua calling) {
        overspent = calling.toInteger(1) == 1 ? Overspent.TIME : Overspent.MEMORY;
        return 0;
    }

    @Override
    public void close() {
        lua.close();
    }
}
