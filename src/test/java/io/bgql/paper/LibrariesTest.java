package io.bgql.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
    @TempDir
    private Path folder;

    private Path licenses;
    private Path jars;

    @BeforeEach
    void oneLibraryWithItsLicence() throws IOException {
        licenses = Files.createDirectory(folder.resolve("licenses"));
        jars = Files.createDirectory(folder.resolve("lib"));
        Files.writeString(licenses.resolve("libraries.txt"), """
                # a comment

                lua54  MIT  lua.txt, more.txt  https://example.org
                """);
        Files.createFile(licenses.resolve("lua.txt"));
        Files.createFile(licenses.resolve("more.txt"));
        Files.createFile(jars.resolve("lua54-4.1.0.jar"));
        Files.createFile(jars.resolve("bgql.jar"));
    }

    @Test
    void everyJarHasALine() throws IOException {
        assertThat(Libraries.read(licenses).faults(jars)).isEmpty();
    }

    @Test
    void aJarWithoutALineIsNamed() throws IOException {
        Files.createFile(jars.resolve("lua54-platform-4.1.0-natives.jar"));
        assertThat(Libraries.read(licenses).faults(jars))
                .containsExactly("no licence is listed for lua54-platform-4.1.0-natives.jar");
    }

    @Test
    void aLineWithoutItsJarOrWithTwoIsNamed() throws IOException {
        Files.createFile(jars.resolve("lua54-4.0.2.jar"));
        assertThat(Libraries.read(licenses).faults(jars)).containsExactly("lua54 is listed once and shipped 2 times");
        Files.delete(jars.resolve("lua54-4.0.2.jar"));
        Files.delete(jars.resolve("lua54-4.1.0.jar"));
        assertThat(Libraries.read(licenses).faults(jars)).containsExactly("lua54 is listed once and shipped 0 times");
    }

    @Test
    void textsAreThereAndNeeded() throws IOException {
        Files.delete(licenses.resolve("lua.txt"));
        Files.createFile(licenses.resolve("other.txt"));
        assertThat(Libraries.read(licenses).faults(jars))
                .containsExactly("there is no lua.txt", "nothing needs other.txt");
    }
}
