package io.bgql.bench;

/** The least that a Java program can do: what starts are compared to. */
public final class Hello {
    private Hello() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.println("hello, world");
    }
}
