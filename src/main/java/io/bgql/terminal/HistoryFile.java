package io.bgql.terminal;

import io.bgql.job.journal.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed in earlier sittings and is typed in others at the same time. Only its owner can read it; every access
 * is under a lock of the system. An entry is a line: milliseconds since 1970, a colon, the text with its line breaks and
 * backslashes escaped.
 */
final class HistoryFile {
    private static final int SHORTENED = 10_000;
    private static final int LONGEST = 12_000;

    private final Path file;
    private long position;

    HistoryFile(Path file) {
        this.file = file;
    }

    /** One text and when it was typed. */
    record Line(Instant time, String text) {
        static Optional<Line> of(String written) {
            int colon = Math.max(0, written.indexOf(':'));
            try {
                Instant time = Instant.ofEpochMilli(Long.parseLong(written.substring(0, colon)));
                return Optional.of(new Line(time, unescaped(written.substring(colon + 1))));
            } catch (NumberFormatException noEntry) {
                return Optional.empty();
            }
        }

        String written() {
            String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            return time.toEpochMilli() + ":" + escaped + "\n";
        }

        private static String unescaped(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char unit = text.charAt(i);
                if (unit != '\\' || i + 1 == text.length()) {
                    plain.append(unit);
                } else {
                    i++;
                    char escaped = text.charAt(i);
                    plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
                }
            }
            return plain.toString();
        }
    }

    /** What has come into the file since this shell looked last; the first time all of it. */
    List<Line> news() throws IOException {
        if (!Files.exists(file) || Files.size(file) == position) {
            return List.of();
        }
        return locked(this::unread);
    }

    /** Adds a line; answers what other shells have written before it. */
    List<Line> add(Line line) throws IOException {
        return locked(channel -> {
            List<Line> others = unread(channel);
            String begin = endsInTheMiddle(channel) ? "\n" : "";
            channel.write(StandardCharsets.UTF_8.encode(begin + line.written()), channel.size());
            position = channel.size();
            return others;
        });
    }

    /** As after a crash. */
    private static boolean endsInTheMiddle(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private interface Work {
        List<Line> on(FileChannel channel) throws IOException;
    }

    private List<Line> locked(Work work) throws IOException {
        try (FileChannel channel = open();
                FileLock lock = channel.lock()) {
            return lock.isValid() ? work.on(channel) : List.of();
        } catch (OverlappingFileLockException ownOther) {
            throw new IOException("another shell of this process has it", ownOther);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.at(file));
    }

    /** Another shell may have shortened the file; what it left is known here. */
    private List<Line> unread(FileChannel channel) throws IOException {
        boolean first = position == 0;
        long size = channel.size();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, size - position));
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, position + bytes.position());
        }
        position = size;
        List<Line> lines = lines(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
        return first && lines.size() > LONGEST ? shortened(lines, channel) : lines;
    }

    /** Leaves out what is no entry, as after a crash in the middle of one. */
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String written : text.split("\n", -1)) {
            Line.of(written).ifPresent(lines::add);
        }
        return lines;
    }

    private List<Line> shortened(List<Line> lines, FileChannel channel) throws IOException {
        List<Line> kept = lines.subList(lines.size() - SHORTENED, lines.size());
        StringBuilder text = new StringBuilder();
        kept.forEach(line -> text.append(line.written()));
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text.toString()), 0);
        position = channel.size();
        return kept;
    }
}
