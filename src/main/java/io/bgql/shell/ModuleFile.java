package io.bgql.shell;

import io.bgql.cluster.ModuleFacts;
import io.bgql.syntax.Bytes;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A Lua file to register: what the servers will call it, and its bytes; within the servers' limits. */
record ModuleFile(String name, Bytes content) {
    /** The servers take 1 MiB of Base64. */
    private static final long MOST_BYTES = 786_432;

    private static final int MOST_NAME = 127;

    /** The path counts from the folder that the shell was started in. */
    static ModuleFile read(Literal.Text written) {
        try {
            Path path = Path.of(written.value());
            return new ModuleFile(name(path, written), content(path, written));
        } catch (NoSuchFileException | InvalidPathException absent) {
            String message = "there is no file " + written.value();
            throw new StatementException(Diagnostic.at(written.span(), Diagnostic.Code.NAME, message)
                    .hinting("a path counts from the folder in which the shell was started"));
        } catch (IOException failure) {
            String message = "cannot read " + written.value() + ": " + FileTrouble.of(failure);
            throw wrong(written, Diagnostic.Code.NAME, message);
        }
    }

    private static String name(Path path, Literal.Text written) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        boolean named = name.endsWith(ModuleFacts.ENDING)
                && name.length() > ModuleFacts.ENDING.length()
                && name.length() <= MOST_NAME;
        if (!named) {
            throw wrong(written, Diagnostic.Code.NAME, "the name of a module ends with .lua and has at most 127 bytes");
        }
        String stem = name.substring(0, name.length() - ModuleFacts.ENDING.length());
        if (!stem.chars().allMatch(ModuleFile::isOfName)) {
            throw wrong(written, Diagnostic.Code.NAME, "the name of a module has letters, digits, _ and -, then .lua");
        }
        return name;
    }

    private static boolean isOfName(int sign) {
        boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
        return letter || (sign >= '0' && sign <= '9') || sign == '_' || sign == '-';
    }

    private static Bytes content(Path path, Literal.Text written) throws IOException {
        if (Files.isDirectory(path)) {
            throw wrong(written, Diagnostic.Code.NAME, written.value() + " is a folder");
        }
        long size = Files.size(path);
        if (size == 0 || size > MOST_BYTES) {
            throw wrong(
                    written,
                    Diagnostic.Code.RANGE,
                    "a module can have 1 to " + MOST_BYTES + " bytes; this file has " + size);
        }
        return Bytes.of(Files.readAllBytes(path));
    }

    private static StatementException wrong(Literal.Text written, Diagnostic.Code code, String message) {
        return new StatementException(Diagnostic.at(written.span(), code, message));
    }
}
