package io.bgql.terminal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One answer on its way to the screen. It is held back until it is whole or longer than the screen: then a pager gets
 * it, from the first line on, and the rest as it comes. A person who ends the pager ends the answer: writing then fails
 * as a pipe does that nobody reads.
 */
final class Paged extends Writer {
    private final Writer screen;
    private final int lines;
    private final String command;
    private final StringBuilder held = new StringBuilder();
    private Optional<Process> pager = Optional.empty();
    private Optional<Writer> pipe = Optional.empty();
    private int counted;

    /** @param lines how many the screen shows beside the next prompt */
    Paged(Writer screen, int lines, String command) {
        this.screen = screen;
        this.lines = lines;
        this.command = command;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (pipe.isPresent()) {
            pass(characters, offset, length);
            return;
        }
        held.append(characters, offset, length);
        for (int i = offset; i < offset + length; i++) {
            counted += characters[i] == '\n' ? 1 : 0;
        }
        if (counted >= lines) {
            begin();
        }
    }

    /** Depending on when the pager ended, the JDK says that the pipe is broken or that the stream is closed. */
    private void pass(char[] characters, int offset, int length) throws IOException {
        try {
            pipe.orElseThrow().write(characters, offset, length);
        } catch (IOException ended) {
            throw new IOException("the pager has ended: Broken pipe", ended);
        }
    }

    private void begin() throws IOException {
        screen.flush();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Quit at once where one screen is enough, show colours, chop long lines, leave the text on the screen.
        builder.environment().putIfAbsent("LESS", "FRSX");
        Process process = builder.start();
        pager = Optional.of(process);
        Writer writer = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        pipe = Optional.of(writer);
        writer.append(held);
        held.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        if (pipe.isPresent()) {
            pipe.get().flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (pager.isEmpty()) {
            screen.append(held);
            held.setLength(0);
            screen.flush();
            return;
        }
        try {
            pipe.orElseThrow().close();
        } catch (IOException ended) {
            // The person has seen enough: what was still on its way is not missed.
            return;
        } finally {
            await(pager.get());
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
