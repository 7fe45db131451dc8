package io.bgql.sandbox.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Values of a table of settings, read by any thread at any time. */
public final class Settings<S extends Enum<S> & Setting> {
    private final Map<S, AtomicLong> values;

    Settings(Class<S> type) {
        values = new EnumMap<>(type);
        for (S setting : type.getEnumConstants()) {
            values.put(setting, new AtomicLong(setting.initial()));
        }
    }

    /** In the order of the table. */
    public List<S> table() {
        return List.copyOf(values.keySet());
    }

    public Optional<S> named(String key) {
        return values.keySet().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    public long value(S setting) {
        return holder(setting).get();
    }

    public boolean isOn(S setting) {
        return value(setting) != 0;
    }

    /** Sets a value, unless it is out of range; says whether it was set. */
    boolean set(S setting, long value) {
        if (value < setting.lowest() || value > setting.highest()) {
            return false;
        }
        holder(setting).set(value);
        return true;
    }

    /** The value as {@code get-config} prints it. */
    public String text(S setting) {
        return setting.isSwitch() ? Boolean.toString(isOn(setting)) : Long.toString(value(setting));
    }

    private AtomicLong holder(S setting) {
        return Objects.requireNonNull(values.get(setting));
    }
}
