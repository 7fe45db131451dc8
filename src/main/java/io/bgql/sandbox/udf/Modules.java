package io.bgql.sandbox.udf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * The modules of a node and the calls of their functions. Used by many threads; a call runs on the caller's thread, of
 * which Lua wants about 512 KB of stack.
 */
public final class Modules implements AutoCloseable {
    private static final String NO_MODULE = "UDF: Execution Error 1";
    private static final List<String> SAMPLES = List.of("maintenance.lua", "my_module.lua");
    private static final long LOAD_NANOS = 1_000_000_000L;

    private final LongSupplier ticker;
    private final UdfLimits limits;
    private final Semaphore running;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Optional<LuaRuntime> runtime = Optional.empty();
    /** Whether the samples are still to be read: nobody has asked for modules yet. */
    private boolean samplesWanted;

    private record Entry(UdfModule module, StatePool pool) {}

    /**
     * Modules of a node.
     *
     * @param ticker nanoseconds from any start, for the budgets of time
     * @param samples whether the sample modules are registered
     */
    public Modules(LongSupplier ticker, UdfLimits limits, boolean samples) {
        this.ticker = ticker;
        this.limits = limits;
        this.samplesWanted = samples;
        this.running = new Semaphore(limits.states(), true);
    }

    /** Compiles a module, runs it once and takes it over, in place of one with the same file name. */
    public Registration put(String filename, byte[] source) {
        UdfModule module = new UdfModule(filename, source);
        Registration registration = tried(module);
        if (registration instanceof Registration.Registered) {
            adopt(module);
        }
        return registration;
    }

    private Registration tried(UdfModule module) {
        running.acquireUninterruptibly();
        try (LuaState state = new LuaState(runtime(), ticker)) {
            Optional<String> problem = state.load(module, LOAD_NANOS);
            return problem.<Registration>map(Registration.CompileError::of)
                    .orElseGet(() -> new Registration.Registered(module));
        } finally {
            running.release();
        }
    }

    /** Takes a module over that has been compiled elsewhere, in place of one with the same file name. */
    public synchronized void adopt(UdfModule module) {
        Entry former = entries().put(module.filename(), new Entry(module, new StatePool(() -> loaded(module))));
        if (former != null) {
            former.pool.retire();
        }
    }

    /** The samples are known to compile, so that no native code is loaded for them before one is called. */
    private Map<String, Entry> entries() {
        if (samplesWanted) {
            samplesWanted = false;
            for (String sample : SAMPLES) {
                adopt(new UdfModule(sample, Resource.bytes(sample)));
            }
        }
        return entries;
    }

    private Optional<LuaState> loaded(UdfModule module) {
        LuaState state = new LuaState(runtime(), ticker);
        if (state.load(module, LOAD_NANOS).isPresent()) {
            state.close();
            return Optional.empty();
        }
        return Optional.of(state);
    }

    private synchronized LuaRuntime runtime() {
        LuaRuntime known = runtime.orElseGet(LuaRuntime::new);
        runtime = Optional.of(known);
        return known;
    }

    public synchronized Optional<UdfModule> find(String filename) {
        return Optional.ofNullable(entries().get(filename)).map(Entry::module);
    }

    /** All modules, the first put first. */
    public synchronized List<UdfModule> all() {
        List<UdfModule> modules = new ArrayList<>();
        entries().values().forEach(entry -> modules.add(entry.module));
        return modules;
    }

    /** Forgets a module, if there is one of that name; calls that run end as they would. */
    public synchronized void remove(String filename) {
        Entry former = entries().remove(filename);
        if (former != null) {
            former.pool.retire();
        }
    }

    /** Calls a function with a record as its first argument. */
    public UdfOutcome call(UdfCall call, UdfRecord record) {
        Optional<StatePool> pool = pool(call.filename());
        if (pool.isEmpty()) {
            return UdfOutcome.Failure.of(NO_MODULE);
        }
        running.acquireUninterruptibly();
        try {
            return call(pool.get(), call, record);
        } finally {
            running.release();
        }
    }

    private UdfOutcome call(StatePool pool, UdfCall call, UdfRecord record) {
        Optional<LuaState> state = pool.take();
        if (state.isEmpty()) {
            return UdfOutcome.Failure.of(NO_MODULE);
        }
        try {
            return state.get().call(call, limits, record);
        } finally {
            pool.giveBack(state.get());
        }
    }

    private synchronized Optional<StatePool> pool(String filename) {
        return Optional.ofNullable(entries().get(filename)).map(Entry::pool);
    }

    /** Forgets all modules and ends what still runs. */
    @Override
    public synchronized void close() {
        samplesWanted = false;
        entries.values().forEach(entry -> entry.pool.close());
        entries.clear();
    }
}
