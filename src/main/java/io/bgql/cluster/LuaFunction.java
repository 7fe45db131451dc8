package io.bgql.cluster;

import java.util.List;

/**
 * A global function of a Lua module, which alone can be called from outside.
 *
 * @param parameters as written, the record first
 * @param line where it begins, from 1
 * @param text from {@code function} to {@code end}
 */
public record LuaFunction(String name, List<String> parameters, int line, String text) {
    public LuaFunction {
        parameters = List.copyOf(parameters);
    }

    /** As one would declare it: {@code expire_old(rec, days)}. */
    public String signature() {
        return name + "(" + String.join(", ", parameters) + ")";
    }
}
