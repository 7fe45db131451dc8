package io.bgql.paper;

import io.bgql.settings.Setting;
import io.bgql.settings.Setting.Command;

/** What fish completes behind {@code bgql}. */
final class FishCompletion {
    private static final String COMMANDS = String.join(" ", Command.words());

    private FishCompletion() {}

    static String text() {
        StringBuilder text = new StringBuilder("# Completes bgql in fish.\n\ncomplete -c bgql -f\n");
        text.append("complete -c bgql -n __fish_is_first_arg -a '")
                .append(COMMANDS)
                .append("'\n");
        for (Command command : Command.values()) {
            for (Setting setting : Setting.values()) {
                if (command.takes(setting)) {
                    line(setting, condition(command), text);
                }
            }
        }
        return text.toString();
    }

    private static String condition(Command command) {
        return command == Command.SHELL
                ? "not __fish_seen_subcommand_from " + COMMANDS
                : "__fish_seen_subcommand_from " + command.word();
    }

    private static void line(Setting setting, String condition, StringBuilder text) {
        text.append("complete -c bgql -n '").append(condition).append('\'');
        for (String name : setting.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (setting.argument().isPresent() && !setting.secret()) {
            text.append(
                    switch (setting.completion()) {
                        case NOTHING -> " -x";
                        case FILES -> " -r -F";
                        case FOLDERS -> " -x -a '(__fish_complete_directories)'";
                        case WORDS -> " -x -a '" + String.join(" ", setting.words()) + "'";
                    });
        }
        text.append(" -d '").append(escaped(setting.help())).append("'\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
