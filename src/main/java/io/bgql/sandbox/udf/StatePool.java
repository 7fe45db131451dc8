package io.bgql.sandbox.udf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The Lua states of one module: idle ones wait for the next call. Used by many threads. */
final class StatePool implements AutoCloseable {
    private static final int MOST_IDLE = 4;

    private final Supplier<Optional<LuaState>> maker;
    private final Deque<LuaState> idle = new ArrayDeque<>();
    private final Set<LuaState> busy = new HashSet<>();
    private boolean retired;
    private boolean closed;

    /** @param maker makes a state with the module loaded, or none where the module fails to load */
    StatePool(Supplier<Optional<LuaState>> maker) {
        this.maker = maker;
    }

    /** A state for the caller alone, until it gives it back. */
    Optional<LuaState> take() {
        synchronized (this) {
            LuaState waiting = idle.pollFirst();
            if (waiting != null) {
                busy.add(waiting);
                return Optional.of(waiting);
            }
        }
        Optional<LuaState> made = maker.get();
        synchronized (this) {
            made.ifPresent(busy::add);
            if (closed) {
                made.ifPresent(LuaState::stop);
            }
        }
        return made;
    }

    void giveBack(LuaState state) {
        synchronized (this) {
            busy.remove(state);
            if (state.usable() && !retired && idle.size() < MOST_IDLE) {
                idle.addFirst(state);
                return;
            }
        }
        state.close();
    }

    /** No state is kept from now on; running calls end as they would. */
    synchronized void retire() {
        retired = true;
        idle.forEach(LuaState::close);
        idle.clear();
    }

    /** Retires the pool and ends what still runs. */
    @Override
    public synchronized void close() {
        closed = true;
        retire();
        busy.forEach(LuaState::stop);
    }
}
