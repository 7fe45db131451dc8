package io.bgql.terminal;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** A terminal at which nobody sits: a program that runs in it takes it for a real one. */
public final class PseudoTerminal implements AutoCloseable {
    private final JniNativePty pair;

    private PseudoTerminal(JniNativePty pair) {
        this.pair = pair;
    }

    /** Fails where the system has none left, or none at all. */
    public static PseudoTerminal open() throws IOException {
        return new PseudoTerminal((JniNativePty) new JniTerminalProvider().open(null, Size.of(120, 40)));
    }

    /**
     * Runs a program to its end.
     *
     * @param keys what is typed at it, from the beginning
     * @param shown gets what it shows, on another thread
     * @return its exit status; a program that runs longer than the limit is ended by force
     */
    public int run(ProcessBuilder program, String keys, OutputStream shown, long limitSeconds)
            throws IOException, InterruptedException {
        File screen = new File(pair.getName());
        Process process = program.redirectInput(screen)
                .redirectOutput(screen)
                .redirectError(screen)
                .start();
        Thread eyes = new Thread(() -> look(shown), "pseudo terminal");
        eyes.setDaemon(true);
        eyes.start();
        OutputStream keyboard = pair.getMasterOutput();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** What nobody reads would stop the program when it has shown some thousand characters. */
    private void look(OutputStream shown) {
        try (FileInputStream screen = new FileInputStream(pair.getMasterFD())) {
            screen.transferTo(shown);
        } catch (IOException end) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
