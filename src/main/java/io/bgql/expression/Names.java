package io.bgql.expression;

import io.bgql.syntax.Name;
import java.nio.charset.StandardCharsets;

/** The server's limits on names, which count bytes of UTF-8. */
public final class Names {
    private static final int NAMESPACE = 31;
    private static final int SET = 63;
    private static final int BIN = 15;
    private static final int INDEX = 63;

    private Names() {}

    public static String namespace(Name name) {
        return checked(name, "namespace", NAMESPACE);
    }

    public static String set(Name name) {
        return checked(name, "set", SET);
    }

    public static String bin(Name name) {
        return checked(name, "bin", BIN);
    }

    public static String index(Name name) {
        return checked(name, "index", INDEX);
    }

    private static String checked(Name name, String kind, int most) {
        String text = name.text();
        if (text.isEmpty()) {
            throw Refusal.name(name.span(), "the name of a " + kind + " cannot be empty");
        }
        // No character of a string takes more than three bytes in UTF-8.
        int bytes = text.length() * 3 <= most ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw Refusal.name(
                    name.span(), "the name of a " + kind + " can have " + most + " bytes; this has " + bytes);
        }
        return text;
    }
}
