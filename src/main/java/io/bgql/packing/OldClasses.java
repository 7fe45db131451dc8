package io.bgql.packing;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Run by the build once the libraries are beside the jar: gives classes from before Java 6 the form of Java 8, their
 * code unchanged. Java takes none of the old form into an archive of loaded classes, so a single one makes it open the
 * jar at every start, and the client's values name some.
 */
public final class OldClasses {
    private static final String CLASS = ".class";

    private final ClassForm form;

    private OldClasses(ClassForm form) {
        this.form = form;
    }

    /**
     * Rewrites the jars that hold old classes, in their place; the others stay as they are to the byte.
     *
     * @param arguments the folder of the jars
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> jars = jars(Path.of(arguments[0]));
        try (URLClassLoader libraries = loader(jars)) {
            OldClasses work = new OldClasses(new ClassForm(libraries));
            for (Path jar : jars) {
                work.renew(jar);
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static URLClassLoader loader(List<Path> jars) throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (Path jar : jars) {
            places.add(jar.toUri().toURL());
        }
        return new URLClassLoader(places.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private void renew(Path jar) throws IOException {
        Path renewed = Path.of(jar + ".new");
        try (ZipFile old = new ZipFile(jar.toFile())) {
            if (!hasOldClass(old)) {
                return;
            }
            try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(renewed))) {
                for (ZipEntry entry : Collections.list(old.entries())) {
                    copy(old, entry, output);
                }
            }
        }
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean hasOldClass(ZipFile jar) throws IOException {
        for (ZipEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().endsWith(CLASS) && ClassForm.isOld(content(jar, entry))) {
                return true;
            }
        }
        return false;
    }

    private void copy(ZipFile jar, ZipEntry entry, ZipOutputStream output) throws IOException {
        byte[] content = content(jar, entry);
        ZipEntry copy = new ZipEntry(entry.getName());
        // The local form of the time is what the file holds, wherever it is built.
        copy.setTimeLocal(entry.getTimeLocal());
        output.putNextEntry(copy);
        output.write(entry.getName().endsWith(CLASS) && ClassForm.isOld(content) ? form.renew(content) : content);
    }

    private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }
}
