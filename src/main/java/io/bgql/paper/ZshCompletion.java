package io.bgql.paper;

import io.bgql.settings.Setting;
import io.bgql.settings.Setting.Command;
import java.util.List;

/** What zsh completes behind {@code bgql}: a function that it loads by its name, {@code _bgql}. */
final class ZshCompletion {
    private ZshCompletion() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                #compdef bgql
                # Completes bgql in zsh.

                local -a specs
                case $words[2] in
                """);
        for (Command command : Command.values()) {
            if (command != Command.SHELL) {
                specs(command.word(), command, List.of(command.word()), text);
            }
        }
        specs("*", Command.SHELL, Command.words(), text);
        return text.append("""
                esac
                _arguments -S $specs
                """).toString();
    }

    private static void specs(String pattern, Command command, List<String> first, StringBuilder text) {
        text.append("    ").append(pattern).append(")\n        specs=(\n");
        for (Setting setting : Setting.values()) {
            if (command.takes(setting)) {
                setting.names().forEach(name -> spec(setting, name, text));
            }
        }
        text.append("            '1: :(").append(String.join(" ", first)).append(")'\n        )\n        ;;\n");
    }

    /** An option may come again, so that each begins with a star. */
    private static void spec(Setting setting, String name, StringBuilder text) {
        text.append("            '*").append(name);
        setting.argument().ifPresent(argument -> text.append(joint(setting, name)));
        text.append('[').append(escaped(setting.help())).append(']');
        setting.argument().ifPresent(argument -> {
            text.append(setting.secret() ? "::" : ":").append(escaped(argument)).append(':');
            text.append(action(setting));
        });
        text.append("'\n");
    }

    /** Whether the argument may be a word of its own, as all but secrets may. */
    private static String joint(Setting setting, String name) {
        String attached = name.startsWith("--") ? "=" : "";
        if (setting.secret()) {
            return attached + "-";
        }
        return attached.isEmpty() ? "+" : attached;
    }

    private static String action(Setting setting) {
        return switch (setting.completion()) {
            case NOTHING -> " ";
            case FILES -> "_files";
            case FOLDERS -> "_files -/";
            case WORDS -> "(" + String.join(" ", setting.words()) + ")";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:")
                .replace("'", "'\\''");
    }
}
