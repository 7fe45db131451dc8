package io.bgql.paper;

import io.bgql.parse.Language;
import io.bgql.shell.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Run by the build before it packs: writes the papers, and refuses to where the list of libraries is not true. */
public final class Papers {
    private final Path project;
    private final Path target;

    private Papers(Path project, Path target) {
        this.project = project;
        this.target = target;
    }

    /**
     * Writes into the folders {@code share} and {@code samples} of the build's own folder.
     *
     * @param arguments the project's folder, the build's folder, the version, and the moment that stands for the build's
     * @throws IllegalStateException when a library has no licence
     */
    public static void main(String[] arguments) throws IOException {
        Papers papers = new Papers(Path.of(arguments[0]), Path.of(arguments[1]));
        papers.check();
        papers.write(arguments[2], arguments[3].substring(0, "2026-01-31".length()));
    }

    private void check() throws IOException {
        List<String> faults = Libraries.read(project.resolve("dist/licenses")).faults(target.resolve("lib"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("dist/licenses: " + String.join("; ", faults));
        }
    }

    private void write(String version, String date) throws IOException {
        Manual manual = new Manual(new Language().help());
        save("share/man/man1/bgql.1", new ManPage(manual).text(version, date));
        save("share/bash-completion/completions/bgql", BashCompletion.text());
        save("share/zsh/site-functions/_bgql", ZshCompletion.text());
        save("share/fish/vendor_completions.d/bgql.fish", FishCompletion.text());
        save("share/doc/bgql/reference.md", new Reference(manual, new Excerpts(scripts())).text(version));
        samples();
    }

    /** They speak of files by their paths in the project, which an installation has without its folder dist. */
    private void samples() throws IOException {
        try (Stream<Path> samples = Files.list(project.resolve("dist/samples"))) {
            for (Path sample : samples.toList()) {
                save("samples/" + sample.getFileName(), Files.readString(sample).replace("dist/", ""));
            }
        }
    }

    private List<Path> scripts() throws IOException {
        try (Stream<Path> tested = Files.list(project.resolve("src/test/scripts"))) {
            return tested.filter(file -> file.toString().endsWith(".bgql"))
                    .sorted()
                    .toList();
        }
    }

    private void save(String name, String text) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
