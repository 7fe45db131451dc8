package io.bgql.shell;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The text of a script file in UTF-8. Where it cannot be read, a refusal names the file and says why. */
final class ScriptText extends Reader {
    private final String path;
    private final Diagnostic.Code code;
    private final Reader text;

    private ScriptText(String path, Diagnostic.Code code, Reader text) {
        this.path = path;
        this.code = code;
        this.text = text;
    }

    /** The path counts from the folder that the shell was started in; the code is that of refusals. */
    static Reader open(String path, Diagnostic.Code code) {
        try {
            return new ScriptText(path, code, Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException failure) {
            throw unreadable(path, code, failure);
        }
    }

    @Override
    public int read(char[] characters, int offset, int length) {
        try {
            return text.read(characters, offset, length);
        } catch (IOException failure) {
            throw unreadable(path, code, failure);
        }
    }

    private static StatementException unreadable(String path, Diagnostic.Code code, Exception failure) {
        String message = "cannot read the script " + path + ": " + FileTrouble.of(failure);
        return new StatementException(Diagnostic.of(code, message), failure);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
