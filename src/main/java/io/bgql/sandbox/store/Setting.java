package io.bgql.sandbox.store;

/** One line of a table of settings. Values are whole numbers; a switch is 0 or 1. */
public interface Setting {
    /** What the line says. */
    Line line();

    /** The name in {@code get-config} and {@code set-config}. */
    default String key() {
        return line().key();
    }

    default long lowest() {
        return line().lowest();
    }

    default long highest() {
        return line().highest();
    }

    default long initial() {
        return line().initial();
    }

    default boolean isSwitch() {
        return line().isSwitch();
    }

    /** A setting's name, range and first value. */
    record Line(String key, long lowest, long highest, long initial, boolean isSwitch) {
        static Line number(String key, long lowest, long highest, long initial) {
            return new Line(key, lowest, highest, initial, false);
        }

        static Line onOff(String key, boolean initial) {
            return new Line(key, 0, 1, initial ? 1 : 0, true);
        }
    }
}
