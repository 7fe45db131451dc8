package io.bgql.job.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {
    @TempDir
    private Path folder;

    private Journal journal() {
        return journal(folder);
    }

    private static Journal journal(Path folder) {
        try {
            return new Journal(FileLedger.in(folder), "prod", "ann");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file() {
        return folder.resolve("jobs.jsonl");
    }

    @Test
    void anotherShellFindsTheJobsAndGoesOnCounting() {
        journal().begin(JournalTest.job(1));
        journal().mark(JournalTest.mark(1, "done"));
        assertThat(journal().begin(JournalTest.job(2))).isEqualTo(2);
        assertThat(journal().pages().all()).hasSize(2);
        assertThat(journal().pages().open()).hasSize(1);
    }

    @Test
    void readingMakesNoFile() {
        assertThat(journal().pages().all()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        journal().begin(JournalTest.job(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aWriteThatWasCutAtAnyByteLosesNothingBeforeItAndNothingAfter() throws IOException {
        Journal journal = journal();
        journal.begin(JournalTest.job(1));
        journal.mark(JournalTest.mark(1, "done"));
        int whole = (int) Files.size(file());
        journal.begin(JournalTest.job(2));
        byte[] bytes = Files.readAllBytes(file());
        for (int cut = whole; cut <= bytes.length; cut++) {
            Files.write(file(), Arrays.copyOf(bytes, cut));
            boolean written = cut >= bytes.length - 1;
            assertThat(journal.pages().all()).hasSize(written ? 2 : 1);
            // A number whose job got lost may stay unused.
            assertThat(journal.begin(JournalTest.job(3))).isBetween(written ? 3 : 2, 3);
            Pages pages = journal.pages();
            assertThat(pages.job(1).flatMap(Entry::last)).contains(JournalTest.mark(1, "done"));
            assertThat(pages.job(2).isPresent()).isEqualTo(written);
            assertThat(pages.job(3).map(Entry::beginning)).contains(JournalTest.job(3));
        }
    }

    @Test
    void twoShellsAtOnceGiveEachJobItsOwnNumber() throws Exception {
        int shells = 4;
        int jobs = 25;
        ExecutorService threads = Executors.newFixedThreadPool(shells);
        try {
            List<Future<List<Integer>>> numbers = IntStream.range(0, shells)
                    .mapToObj(shell -> threads.submit(() -> {
                        Journal own = journal();
                        return LongStream.range(0, jobs)
                                .mapToObj(job -> {
                                    long trid = shell * 1000L + job;
                                    int number = own.begin(JournalTest.job(trid));
                                    own.mark(JournalTest.mark(trid, "done"));
                                    return number;
                                })
                                .toList();
                    }))
                    .toList();
            List<Integer> given = new ArrayList<>();
            for (Future<List<Integer>> each : numbers) {
                given.addAll(each.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, shells * jobs).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(journal().pages().open()).isEmpty();
        assertThat(Files.readAllLines(file())).hasSize(2 * shells * jobs);
    }

    @Test
    void aLockThatAnotherHoldsIsWaitedFor() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (FileChannel channel =
                FileChannel.open(folder.resolve("jobs.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            Future<Integer> number = thread.submit(() -> journal().begin(JournalTest.job(1)));
            assertThat(number).isNotDone();
            assertThat(file()).doesNotExist();
            lock.release();
            assertThat(number.get()).isEqualTo(1);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void aFileThatGrewTooLongIsShortened() throws IOException {
        int longest = 20_000;
        Journal journal = new Journal(FileLedger.in(folder, longest), "prod", "ann");
        journal.begin(JournalTest.job(1));
        for (long trid = 2; trid <= 100; trid++) {
            journal.begin(JournalTest.job(trid));
            journal.mark(JournalTest.mark(trid, "done"));
            assertThat(Files.size(file())).isLessThan(longest + 1_000);
        }
        Pages pages = journal.pages();
        assertThat(pages.open().stream().map(Entry::trid)).containsExactly(1L);
        assertThat(pages.newest(1).get(0).number()).isEqualTo(100);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoJournal() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> FileLedger.in(taken));
    }
}
