package io.bgql.job.journal;

import io.bgql.cluster.Cancellation;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Lines in a file that only its owner may read, shared by every shell of the user: each is added under a lock and by one
 * write. A file that has grown too long is replaced by a shorter one, under the same lock.
 */
public final class FileLedger implements Ledger {
    private static final String NAME = "jobs.jsonl";
    private static final String LOCK_NAME = "jobs.lock";
    private static final int LONGEST = 4 << 20;
    private static final Duration RETRY = Duration.ofMillis(5);
    private static final int MOST_RETRIES = 2_000;

    private final Path file;
    private final Path lockFile;
    private final int longest;

    private FileLedger(Path folder, int longest) {
        this.file = folder.resolve(NAME);
        this.lockFile = folder.resolve(LOCK_NAME);
        this.longest = longest;
    }

    /** The folder is made if need be, the file with its first line. Fails when nothing can be written there. */
    public static FileLedger in(Path folder) throws IOException {
        return in(folder, LONGEST);
    }

    /** With a bound of its own, in bytes, for the file's length. */
    static FileLedger in(Path folder, int longest) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        return new FileLedger(folder, longest);
    }

    @Override
    public String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException nothingYet) {
            return "";
        } catch (IOException failure) {
            throw trouble("read", failure);
        }
    }

    @Override
    public void append(String line) {
        locked(() -> write(line, false));
    }

    @Override
    public void append(Function<String, String> line) {
        locked(() -> write(line.apply(text()), true));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** The system gives one process a lock once, and says so by an exception to a second thread of it. */
    private void locked(Work work) {
        try (FileChannel channel = open(lockFile, StandardOpenOption.WRITE)) {
            for (int attempt = 0; attempt < MOST_RETRIES; attempt++) {
                try (FileLock lock = channel.tryLock()) {
                    if (lock != null) {
                        work.run();
                        return;
                    }
                } catch (OverlappingFileLockException ownOther) {
                    // Waited for like any other process.
                }
                new Cancellation().await(RETRY);
            }
        } catch (IOException failure) {
            throw trouble("write", failure);
        }
        throw new StatementException(
                Diagnostic.of(Diagnostic.Code.REFUSED, "another process holds the journal: " + lockFile));
    }

    private void write(String line, boolean synced) throws IOException {
        try (FileChannel channel = open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            String whole = (endsALine(channel, end) ? "" : "\n") + line + "\n";
            channel.position(end);
            writeAll(channel, whole);
            if (synced) {
                channel.force(true);
            }
            if (channel.size() > longest) {
                replace(new Pages(text()).shortened(longest / 2));
            }
        }
    }

    /** A process that died while it wrote may have left half a line. */
    private static boolean endsALine(FileChannel channel, long size) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
    }

    private void replace(String text) throws IOException {
        Path shorter = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(shorter);
        try (FileChannel channel = open(shorter, StandardOpenOption.WRITE)) {
            writeAll(channel, text);
            channel.force(true);
        }
        Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeAll(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private FileChannel open(Path path, StandardOpenOption... ways) throws IOException {
        Set<OpenOption> options = new HashSet<>(Set.of(ways));
        options.add(StandardOpenOption.CREATE);
        return FileChannel.open(path, options, OwnerOnly.at(path));
    }

    private StatementException trouble(String what, IOException failure) {
        return new StatementException(
                Diagnostic.of(
                        Diagnostic.Code.REFUSED,
                        "cannot " + what + " the journal " + file + ": " + failure.getMessage()),
                failure);
    }
}
