package io.bgql.shell;

import io.bgql.job.journal.OwnerOnly;
import io.bgql.syntax.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Writes down where a defect of this program showed itself: the kinds of the failures and the places in the code, never
 * their messages, since those may hold values. Only its owner may read the file.
 */
public final class TraceFile {
    private final Path folder;
    private final InstantSource clock;

    public TraceFile(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What is to be told of a defect, which is written down if it can be. */
    public Diagnostic keep(Throwable defect) {
        String where =
                write(defect).map(file -> "; where it happened is in " + file).orElse("");
        return Diagnostic.of(Diagnostic.Code.BUG, "this is a defect of bgql" + where);
    }

    private Optional<Path> write(Throwable defect) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = defect; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("    ").append(frame).append('\n');
            }
        }
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "trace-" + clock.millis() + "-", ".txt", OwnerOnly.at(folder));
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return Optional.of(file);
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }
}
