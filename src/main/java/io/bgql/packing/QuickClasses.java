package io.bgql.packing;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Run by the build once the libraries are beside the jar: rewrites, in its place, each that has classes to be quicker. */
public final class QuickClasses {
    private final NewerForm newer;

    private QuickClasses(NewerForm newer) {
        this.newer = newer;
    }

    /**
     * Leaves a jar without such classes as it is to the byte; done twice, it is done once.
     *
     * @param arguments the folder of the jars
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> jars = jars(Path.of(arguments[0]));
        try (URLClassLoader libraries = loader(jars)) {
            QuickClasses work = new QuickClasses(new NewerForm(libraries));
            for (Path jar : jars) {
                work.rewrite(jar);
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

    private void rewrite(Path jar) throws IOException {
        Map<ZipEntry, byte[]> contents = new LinkedHashMap<>();
        boolean changed = false;
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                byte[] content = content(file, entry);
                byte[] quick = entry.getName().endsWith(".class") ? quick(content) : content;
                changed |= quick != content;
                contents.put(entry, quick);
            }
        }
        if (changed) {
            write(contents, jar);
        }
    }

    private byte[] quick(byte[] content) {
        return PlainConcatenation.of(newer.of(content));
    }

    private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    private static void write(Map<ZipEntry, byte[]> contents, Path jar) throws IOException {
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<ZipEntry, byte[]> each : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey().getName());
                // The local form of the time is what the file holds, wherever it is built.
                entry.setTimeLocal(each.getKey().getTimeLocal());
                output.putNextEntry(entry);
                output.write(each.getValue());
            }
        }
    }
}
