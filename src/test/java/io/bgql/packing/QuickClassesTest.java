package io.bgql.packing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.lua.LuaBytes;
import gnu.crypto.util.Base64;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.jline.terminal.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luaj.vm2.LuaValue;
import org.mindrot.jbcrypt.BCrypt;

/** Libraries as they come, and as they are shipped. */
class QuickClassesTest {
    private static final int VERSION = 7;
    private static final int JAVA_8 = 52;

    @TempDir
    private Path shipped;

    private Path ship(Class<?> ofIts) throws IOException, URISyntaxException {
        Path library = Path.of(
                ofIts.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.copy(library, shipped.resolve(library.getFileName()));
    }

    private void rewrite() throws IOException {
        QuickClasses.main(new String[] {shipped.toString()});
    }

    private static URLClassLoader loader(Path jar) throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static List<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    /** Asking for its methods has Java check the whole class. */
    private static boolean isSound(String file, ClassLoader loader) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            assertThat(Class.forName(name, false, loader).getDeclaredMethods()).isNotNull();
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError needsAnotherLibrary) {
            return false;
        }
    }

    private static List<String> sound(Path jar) throws IOException {
        try (URLClassLoader loader = loader(jar)) {
            return classes(jar).stream().filter(file -> isSound(file, loader)).toList();
        }
    }

    @Test
    void everyOldClassThatWorkedWorksInTheNewForm() throws Exception {
        for (Path jar : List.of(ship(Base64.class), ship(LuaValue.class), ship(BCrypt.class))) {
            List<String> before = sound(jar);
            rewrite();
            assertThat(sound(jar)).isEqualTo(before);
            try (URLClassLoader loader = loader(jar)) {
                for (String file : before) {
                    try (InputStream content = loader.getResourceAsStream(file)) {
                        assertThat(content.readNBytes(VERSION + 1)[VERSION])
                                .as(file)
                                .isEqualTo((byte) JAVA_8);
                    }
                }
            }
        }
    }

    @Test
    void whatAnOldClassDoesStaysTheSame() throws Exception {
        Path jar = ship(Base64.class);
        rewrite();
        byte[] bitmap = {1, 2, 3, (byte) 0xff};
        try (URLClassLoader loader = loader(jar)) {
            Object text = loader.loadClass(Base64.class.getName())
                    .getMethod("encode", byte[].class)
                    .invoke(null, bitmap);
            assertThat(text).isEqualTo(Base64.encode(bitmap));
        }
    }

    @Test
    void textsArePutTogetherByTheClassItself() throws Exception {
        Path jar = ship(Cursor.class);
        rewrite();
        try (URLClassLoader loader = loader(jar)) {
            Object cursor = loader.loadClass(Cursor.class.getName())
                    .getConstructor(int.class, int.class)
                    .newInstance(80, 24);
            assertThat(cursor).hasToString(new Cursor(80, 24).toString());
            assertThat(cursor.getClass().getDeclaredMethods()).anyMatch(method -> method.isSynthetic());
        }
        assertThat(sound(jar)).isNotEmpty();
    }

    @Test
    void aLibraryWithoutSuchClassesStaysAsItIs() throws Exception {
        Path jar = ship(LuaBytes.class);
        byte[] before = Files.readAllBytes(jar);
        rewrite();
        assertThat(jar).hasBinaryContent(before);
    }

    @Test
    void doneTwiceItIsDoneOnce() throws Exception {
        Path jar = ship(BCrypt.class);
        rewrite();
        byte[] once = Files.readAllBytes(jar);
        rewrite();
        assertThat(jar).hasBinaryContent(once);
    }
}
