package io.bgql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.Installation.Begun;
import io.bgql.Installation.Run;
import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the archives that the launcher starts Java with: nobody who runs the shell hears of it. */
class ArchiveTest {
    @TempDir
    private Path folder;

    private TestNode node;

    @BeforeEach
    void start() throws IOException {
        node = TestNode.start();
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
    }

    private String[] showJobs() {
        return new String[] {"-h", node.host() + ":" + node.port(), "-o", "csv", "-e", "SHOW JOBS; SHOW INDEXES"};
    }

    private Run withoutArchives(Installation shell) throws IOException, InterruptedException {
        Run run = shell.run(Map.of("BGQL_CDS", "off"), showJobs());
        assertThat(run.status()).isZero();
        assertThat(run.output()).startsWith("job,number,").contains("\nindex,");
        assertThat(run.error()).isEmpty();
        return run;
    }

    private void saysTheSame(Installation shell, Run expected) throws IOException, InterruptedException {
        assertThat(shell.run(Map.of(), showJobs())).isEqualTo(expected);
    }

    /** Whether the shell's own classes came out of an archive. */
    private boolean archived(Installation shell) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        shell.run(Map.of("BGQL_OPTS", "-Xlog:class+load:file=" + log), showJobs());
        return Files.readAllLines(log).stream()
                .anyMatch(line -> line.contains(" io.bgql.Program source: shared objects file"));
    }

    @Test
    void anArchiveThatDoesNotFitChangesNothing() throws IOException, InterruptedException {
        Installation shell = Installation.installed(folder.resolve("shell"));
        Run expected = withoutArchives(shell);
        assertThat(archived(shell)).isFalse();

        Run warm = shell.run(Map.of(), "warm");
        assertThat(warm.status()).as(warm.error()).isZero();
        assertThat(shell.archives()).hasSize(3);
        assertThat(archived(shell)).isTrue();
        saysTheSame(shell, expected);
        // Of this and of the launcher's own choice Java takes only one.
        assertThat(shell.run(Map.of("BGQL_OPTS", "-Xshare:auto"), showJobs())).isEqualTo(expected);

        FileTime made = Files.getLastModifiedTime(shell.jar());
        Files.setLastModifiedTime(shell.jar(), FileTime.fromMillis(made.toMillis() + 60_000));
        assertThat(archived(shell)).as("touched jar").isFalse();
        saysTheSame(shell, expected);
        Files.setLastModifiedTime(shell.jar(), made);
        assertThat(archived(shell)).isTrue();

        Installation moved = shell.movedTo(folder.resolve("elsewhere"));
        assertThat(archived(moved)).as("moved jar").isFalse();
        saysTheSame(moved, expected);
    }

    @Test
    void aDamagedArchiveChangesNothing() throws IOException, InterruptedException {
        Installation shell = Installation.installed(folder.resolve("shell"));
        Run expected = withoutArchives(shell);
        shell.run(Map.of(), "warm");
        Path once = shell.archives().stream()
                .filter(file -> file.getFileName().toString().startsWith("once."))
                .findFirst()
                .orElseThrow();
        for (byte[] damaged : List.of(new byte[0], new byte[10_000], "no archive at all".getBytes(UTF_8))) {
            Files.delete(once);
            Files.write(once, damaged);
            Files.setLastModifiedTime(once, Files.getLastModifiedTime(shell.jar()));
            assertThat(archived(shell)).as("of %d bytes", damaged.length).isFalse();
            saysTheSame(shell, expected);
        }
    }

    @Test
    void anInstallationThatCannotBeWrittenKeepsThemWithTheUser() throws IOException, InterruptedException {
        Installation shell = Installation.installed(folder.resolve("shell"));
        // A file where a folder is wanted stops even root.
        Files.createFile(shell.home().resolve("archives"));
        assertThat(shell.run(Map.of(), "warm").status()).isZero();
        assertThat(shell.archives())
                .hasSize(3)
                .allMatch(file -> file.startsWith(shell.home().resolve("cache")));
        assertThat(archived(shell)).isTrue();

        String nowhere = shell.home().resolve("archives").toString();
        Run refused = shell.run(Map.of("XDG_CACHE_HOME", nowhere), "warm");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).startsWith("bgql: neither ").hasLineCount(1);
        assertThat(shell.run(Map.of("XDG_CACHE_HOME", nowhere), showJobs())).isEqualTo(withoutArchives(shell));
    }

    @Test
    void twoFirstStartsAtOnceSayTheSame() throws IOException, InterruptedException {
        Installation shell = Installation.checkout(folder.resolve("shell"));
        Run expected = withoutArchives(shell);
        Begun one = shell.begin(Map.of(), List.of(), showJobs());
        Begun other = shell.begin(Map.of(), List.of(), showJobs());
        assertThat(one.ended()).isEqualTo(expected);
        assertThat(other.ended()).isEqualTo(expected);
        assertThat(shell.archives()).hasSize(3);
        assertThat(archived(shell)).isTrue();
    }

    @Test
    void aFullDiskIsNotTriedAgainAtOnce() throws IOException, InterruptedException {
        Installation shell = Installation.checkout(folder.resolve("shell"));
        Run expected = withoutArchives(shell);
        // Files of at most 512 kB: too small for an archive, as on a disk with no more room.
        List<String> littleRoom = List.of("sh", "-c", "ulimit -f 1024; exec \"$0\" \"$@\"");
        assertThat(shell.begin(Map.of(), littleRoom, showJobs()).ended()).isEqualTo(expected);
        assertThat(shell.archives()).isEmpty();
        saysTheSame(shell, expected);
        assertThat(shell.archives()).as("not before a day is over").isEmpty();
    }
}
