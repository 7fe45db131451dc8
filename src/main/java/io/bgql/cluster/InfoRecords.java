package io.bgql.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lists of records as {@code query-show}, {@code sets} and {@code sindex-list} give them: separated by {@code ;},
 * their fields by {@code :}. Set names may hold both separators, so a record begins only where its first field does,
 * and a piece that is no field belongs to the value before it.
 */
final class InfoRecords {
    private final String text;
    private final String[] firstFields;

    private InfoRecords(String text, String... firstFields) {
        this.text = text;
        this.firstFields = firstFields;
    }

    /** The first fields are the names, with {@code =}, that a record may begin with. */
    static List<Map<String, String>> read(String text, String... firstFields) {
        return new InfoRecords(text, firstFields).records();
    }

    private List<Map<String, String>> records() {
        List<Map<String, String>> records = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(start);
            records.add(fields(text.substring(start, end)));
            start = end + 1;
        }
        return records;
    }

    private int end(int start) {
        int end = text.indexOf(';', start);
        while (end >= 0 && end + 1 < text.length() && !beginsAt(end + 1)) {
            end = text.indexOf(';', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    private boolean beginsAt(int place) {
        for (String first : firstFields) {
            if (text.startsWith(first, place)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> fields(String record) {
        Map<String, String> fields = new HashMap<>();
        String last = "";
        int start = 0;
        while (start < record.length()) {
            int end = record.indexOf(':', start);
            end = end < 0 ? record.length() : end;
            int equals = record.indexOf('=', start);
            if (equals > start && equals < end && isName(record, start, equals)) {
                last = record.substring(start, equals);
                fields.put(last, record.substring(equals + 1, end));
            } else {
                fields.merge(last, record.substring(start, end), (before, more) -> before + ":" + more);
            }
            start = end + 1;
        }
        return fields;
    }

    /** Field names are lower-case words joined by hyphens or underscores. */
    private static boolean isName(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }
}
