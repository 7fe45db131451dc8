package io.bgql.shell;

/**
 * Something that can be typed in place of the word at the cursor.
 *
 * @param text what replaces the word
 * @param description what is known about it, in a few words; may be empty
 * @param whole whether the next word may follow; not so for {@code abs(} or a folder
 */
public record Suggestion(String text, String description, boolean whole) {
    static Suggestion of(String text) {
        return new Suggestion(text, "", true);
    }

    static Suggestion of(String text, String description) {
        return new Suggestion(text, description, true);
    }

    /** To which something more is usually joined without a blank. */
    static Suggestion goingOn(String text) {
        return new Suggestion(text, "", false);
    }
}
