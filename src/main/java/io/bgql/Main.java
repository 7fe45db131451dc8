package io.bgql;

/** The door: the only class that knows the process it runs in. */
public final class Main {
    private Main() {}

    /** Starts the shell. */
    public static void main(String[] arguments) {}
}
