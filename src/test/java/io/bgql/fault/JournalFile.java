package io.bgql.fault;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import io.bgql.job.journal.Entry;
import io.bgql.job.journal.FileLedger;
import io.bgql.job.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The journal of shells in other processes, seen from outside. */
final class JournalFile {
    private static final int MOST_SECONDS = 30;

    private final Path folder;
    private final FileLedger ledger;

    JournalFile(Path folder) throws IOException {
        this.folder = folder;
        this.ledger = FileLedger.in(folder);
    }

    List<Entry> entries() {
        return new Journal(ledger, "", "").pages().all();
    }

    /** How many lines were written to their ends. */
    long lines() {
        return ledger.text().chars().filter(character -> character == '\n').count();
    }

    /** Waits until there are so many whole lines, however long their writers take. */
    void awaitLines(long wanted) throws IOException, InterruptedException {
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            WatchKey key = folder.register(changes, ENTRY_CREATE, ENTRY_MODIFY);
            while (lines() < wanted) {
                if (changes.poll(MOST_SECONDS, TimeUnit.SECONDS) == null) {
                    throw new IllegalStateException("no line " + wanted + " in the journal: " + ledger.text());
                }
                key.pollEvents();
                key.reset();
            }
        }
    }
}
