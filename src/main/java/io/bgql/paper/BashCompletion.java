package io.bgql.paper;

import io.bgql.settings.Setting;
import io.bgql.settings.Setting.Command;
import io.bgql.settings.Setting.Completion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bash, from version 4 on, completes behind {@code bgql}. */
final class BashCompletion {
    private static final String BEGIN = """
            # Completes bgql in bash.

            _bgql_paths() {
                local path
                compopt -o filenames 2>/dev/null
                while IFS= read -r path; do
                    COMPREPLY+=("$path")
                done < <(compgen "$1" -- "$2")
            }

            _bgql() {
                local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command= words=
                COMPREPLY=()
                # Bash takes an equals sign for a word of its own.
                if [[ $word == = ]]; then
                    word=
                elif [[ $option == = ]]; then
                    option=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                if ((COMP_CWORD > 1)); then
                    command=${COMP_WORDS[1]}
                fi
                case $option in
            """;

    private static final String MIDDLE = """
                    *)
                        case $command in
            """;

    private static final String END = """
                        esac
                        if ((COMP_CWORD == 1)); then
                            words="$words %s"
                        fi
                        ;;
                esac
                if [[ -n $words ]]; then
                    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
                fi
            }

            complete -F _bgql bgql
            """;

    private BashCompletion() {}

    static String text() {
        StringBuilder text = new StringBuilder(BEGIN);
        for (Setting setting : Setting.values()) {
            if (setting.completion() == Completion.WORDS) {
                branch(setting.names(), "words='" + String.join(" ", setting.words()) + "'", text);
            }
        }
        branch(names(Completion.FILES), "_bgql_paths -f \"$word\"", text);
        branch(names(Completion.FOLDERS), "_bgql_paths -d \"$word\"", text);
        branch(names(Completion.NOTHING), "", text);
        text.append(MIDDLE);
        for (Command command : Command.values()) {
            if (command != Command.SHELL) {
                options(command.word(), command, text);
            }
        }
        options("*", Command.SHELL, text);
        return text.append(END.formatted(String.join(" ", Command.words()))).toString();
    }

    private static void branch(List<String> names, String action, StringBuilder text) {
        text.append("        ").append(String.join(" | ", names)).append(')');
        text.append(action.isEmpty() ? "" : " ").append(action).append(" ;;\n");
    }

    private static void options(String pattern, Command command, StringBuilder text) {
        String names = Stream.of(Setting.values())
                .filter(command::takes)
                .flatMap(setting -> setting.names().stream())
                .collect(Collectors.joining(" "));
        text.append("                ")
                .append(pattern)
                .append(") words='")
                .append(names)
                .append("' ;;\n");
    }

    /** The options whose argument is completed so; a secret is attached, so that no word behind it is its own. */
    private static List<String> names(Completion completion) {
        return Stream.of(Setting.values())
                .filter(setting -> setting.argument().isPresent() && !setting.secret())
                .filter(setting -> setting.completion() == completion)
                .flatMap(setting -> setting.names().stream())
                .toList();
    }
}
