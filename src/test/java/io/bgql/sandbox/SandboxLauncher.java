package io.bgql.sandbox;

import java.io.IOException;
import java.time.InstantSource;

/** Runs an empty sandbox on a port given, until its standard input ends: for programs that try a node from outside. */
public final class SandboxLauncher {
    private SandboxLauncher() {}

    /** The only argument is the port, 0 for any; the port is printed. */
    public static void main(String[] arguments) throws IOException {
        SandboxSettings settings = SandboxSettings.of(InstantSource.system(), System::nanoTime, System.err::println)
                .withoutSampleData()
                .withPort(Integer.parseInt(arguments[0]));
        try (Sandbox sandbox = Sandbox.start(settings)) {
            System.out.println(sandbox.port());
            while (System.in.read() >= 0) {
                // Nothing is read for its own sake: the end is what counts.
            }
        }
    }
}
