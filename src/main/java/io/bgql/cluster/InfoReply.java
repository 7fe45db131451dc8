package io.bgql.cluster;

import com.aerospike.client.ResultCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what nodes answer to info commands. */
final class InfoReply {
    private InfoReply() {}

    /** An answer that is a refusal; the code is the server's, 1 where it gives none. */
    record Refusal(int code, String text) {
        /** The server's own text, since it names the parameter that is wrong. */
        String words() {
            return text.isEmpty() ? ServerCode.words(code) : text + " (" + code + ")";
        }

        /** The same, and where the user may not do it, which privilege it takes. */
        String words(String privilege) {
            return code == ResultCode.ROLE_VIOLATION ? ServerCode.words(code, privilege) : words();
        }
    }

    /** Reads {@code ERROR:<code>:<text>} and the older {@code FAIL:…}, in any case; anything else is no refusal. */
    static Optional<Refusal> refusal(String reply) {
        if (!reply.regionMatches(true, 0, "ERROR", 0, 5) && !reply.regionMatches(true, 0, "FAIL", 0, 4)) {
            return Optional.empty();
        }
        int first = reply.indexOf(':');
        if (first < 0) {
            return Optional.of(new Refusal(1, ""));
        }
        int second = reply.indexOf(':', first + 1);
        String code = reply.substring(first + 1, second < 0 ? reply.length() : second);
        String text = second < 0 ? "" : reply.substring(second + 1);
        return Optional.of(new Refusal((int) number(code, 1), text));
    }

    /** Reads {@code name=value} pairs; a value may hold {@code =} but not the separator. */
    static Map<String, String> pairs(String text, char separator) {
        Map<String, String> pairs = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(separator, start);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals >= 0 && equals < end) {
                pairs.put(text.substring(start, equals), text.substring(equals + 1, end));
            }
            start = end + 1;
        }
        return pairs;
    }

    static long number(Map<String, String> pairs, String name) {
        return number(pairs.getOrDefault(name, ""), 0);
    }

    /** A whole number, or what is given instead where the text is none. */
    static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
