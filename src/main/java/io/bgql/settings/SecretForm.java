package io.bgql.settings;

import io.bgql.cluster.Pem;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The ways to write a secret, as the Aerospike tools know them: {@code env:NAME}, {@code file:PATH}, {@code b64:TEXT},
 * {@code env-b64:NAME}, and the secret itself. No message repeats what was written, unless it names a place.
 */
final class SecretForm {
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";
    private static final String BASE64 = "b64:";
    private static final String ENVIRONMENT_BASE64 = "env-b64:";

    private final Map<String, String> environment;

    SecretForm(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether the text names where the secret is, and may be seen by others. */
    static boolean namesPlace(String text) {
        return text.startsWith(ENVIRONMENT) || text.startsWith(FILE) || text.startsWith(ENVIRONMENT_BASE64);
    }

    Secret secret(Setting setting, String text) {
        return new Secret(indirect(setting, text).orElse(text));
    }

    /** Text without a form is the name of a file. */
    Pem pem(Setting setting, String text) {
        if (text.startsWith(ENVIRONMENT)) {
            throw Words.usage(setting.longName() + " takes a file, file:PATH, b64:TEXT or env-b64:NAME, not env:NAME");
        }
        boolean named = !text.startsWith(BASE64);
        return new Pem(
                named ? text : setting.longName(), indirect(setting, text).orElseGet(() -> content(setting, text)));
    }

    private Optional<String> indirect(Setting setting, String text) {
        if (text.startsWith(ENVIRONMENT)) {
            return Optional.of(variable(setting, text.substring(ENVIRONMENT.length())));
        }
        if (text.startsWith(ENVIRONMENT_BASE64)) {
            return Optional.of(decoded(setting, variable(setting, text.substring(ENVIRONMENT_BASE64.length()))));
        }
        if (text.startsWith(BASE64)) {
            return Optional.of(decoded(setting, text.substring(BASE64.length())));
        }
        return text.startsWith(FILE)
                ? Optional.of(withoutEnd(content(setting, text.substring(FILE.length()))))
                : Optional.empty();
    }

    /** Editors end a file with a newline that is no part of the secret; a blank may be one. */
    private static String withoutEnd(String content) {
        int end = content.length();
        while (end > 0 && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return content.substring(0, end);
    }

    private String variable(Setting setting, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw Words.usage(setting.longName() + ": the environment variable " + name + " is not set");
        }
        return value;
    }

    private static String decoded(Setting setting, String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw Words.usage(setting.longName() + ": what stands behind b64 is not base64");
        }
    }

    private static String content(Setting setting, String path) {
        try {
            return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException unreadable) {
            StatementException refusal = Words.usage(setting.longName() + ": cannot read the file " + path);
            refusal.addSuppressed(unreadable);
            throw refusal;
        }
    }
}
