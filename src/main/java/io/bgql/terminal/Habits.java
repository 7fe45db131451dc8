package io.bgql.terminal;

import java.util.Map;
import java.util.Optional;

/**
 * How a person likes to work, as the environment says: {@code BGQL_PAGER} or {@code PAGER} (empty: none),
 * {@code VISUAL} or {@code EDITOR}, {@code SHELL}, {@code COLORFGBG} for a light ground.
 *
 * @param pager the command that shows long answers
 * @param viKeys whether lines are edited with the keys of vi
 */
public record Habits(Optional<String> pager, String editor, String shell, boolean lightGround, boolean viKeys) {
    /** Of these environment variables, with the keys of emacs. */
    public static Habits of(Map<String, String> environment) {
        String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "vi"));
        String pager = environment.getOrDefault("BGQL_PAGER", environment.getOrDefault("PAGER", "less"));
        return new Habits(
                Optional.of(pager).filter(command -> !command.isBlank()),
                editor,
                environment.getOrDefault("SHELL", "sh"),
                hasLightGround(environment.getOrDefault("COLORFGBG", "")),
                false);
    }

    /** The same with keys as they are wished for. */
    public Habits withKeys(boolean vi) {
        return new Habits(pager, editor, shell, lightGround, vi);
    }

    /** The same, where a person says what the ground is. */
    public Habits onGround(boolean light) {
        return new Habits(pager, editor, shell, light, viKeys);
    }

    /** Terminals that say so write the colours of text and ground as numbers of the usual sixteen. */
    private static boolean hasLightGround(String colors) {
        String ground = colors.substring(colors.lastIndexOf(';') + 1);
        return ground.equals("7") || ground.equals("15");
    }
}
