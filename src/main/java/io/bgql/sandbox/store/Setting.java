package io.bgql.sandbox.store;

/** One line of a table of settings. Values are whole numbers; a switch is 0 or 1. */
public interface Setting {
    /** The name in {@code get-config} and {@code set-config}. */
    String key();

    long lowest();

    long highest();

    long initial();

    boolean isSwitch();
}
