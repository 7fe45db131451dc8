package io.bgql.settings;

import io.bgql.cluster.Seed;
import io.bgql.report.Format;
import io.bgql.settings.Setting.Command;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the arguments of the program: {@code --name value}, {@code --name=value}, {@code -n value} and {@code -nvalue}.
 * Of an option that is given twice the last counts, except where several make sense.
 */
public final class CommandLine {
    private static final int DEFAULT_PORT = 3000;

    private final Command command;
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<Entrance.Login> logins = new ArrayList<>();

    private CommandLine(Command command) {
        this.command = command;
    }

    /**
     * What the arguments ask for; where they are silent, the environment speaks.
     *
     * @param environment the variables of the process by name
     * @throws io.bgql.syntax.StatementException with code USAGE
     */
    public static Invocation parse(List<String> arguments, Map<String, String> environment) {
        Command command = command(arguments);
        CommandLine line = new CommandLine(command);
        line.read(command == Command.SHELL ? arguments : arguments.subList(1, arguments.size()));
        for (Setting setting : Setting.values()) {
            Optional<String> variable = setting.environment().map(environment::get);
            if (setting.available() && variable.isPresent() && !variable.get().isEmpty()) {
                line.given.putIfAbsent(setting, variable.get());
            }
        }
        return line.invocation();
    }

    private static Command command(List<String> arguments) {
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "sandbox" -> Command.SANDBOX;
            case "expression" -> Command.EXPRESSION;
            default -> Command.SHELL;
        };
    }

    private void read(List<String> arguments) {
        int index = 0;
        while (index < arguments.size()) {
            String word = arguments.get(index);
            index++;
            if (command == Command.EXPRESSION && !word.startsWith("--")) {
                words.add(word);
            } else if (!word.startsWith("-") || word.length() == 1) {
                throw Words.usage("what is " + word + " for? statements are given with -e, scripts with -f");
            } else if (Attached.in(word)) {
                Attached attached = Attached.of(word);
                take(named(attached.name), attached.name, Optional.of(attached.argument));
            } else {
                Setting setting = named(word);
                boolean wants = setting.argument().isPresent() && setting != Setting.PASSWORD;
                if (wants && index == arguments.size()) {
                    throw Words.usage(
                            word + " needs an argument: " + setting.argument().orElseThrow());
                }
                take(setting, word, wants ? Optional.of(arguments.get(index)) : Optional.empty());
                index += wants ? 1 : 0;
            }
        }
    }

    /** An option and its argument in one word. */
    private record Attached(String name, String argument) {
        static boolean in(String word) {
            return word.startsWith("--") ? word.indexOf('=') > 0 : word.length() > 2;
        }

        static Attached of(String word) {
            int end = word.startsWith("--") ? word.indexOf('=') : 2;
            return new Attached(word.substring(0, end), word.substring(word.startsWith("--") ? end + 1 : end));
        }
    }

    private Setting named(String name) {
        List<String> names = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (command.takes(setting)) {
                if (setting.names().contains(name)) {
                    return setting;
                }
                names.addAll(setting.names());
            }
        }
        String meant = name.startsWith("--")
                ? Nearest.to(name, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("")
                : "";
        throw Words.usage("no such option: " + name + meant);
    }

    private void take(Setting setting, String name, Optional<String> argument) {
        if (!setting.available()) {
            throw Words.usage(name + " is not available yet");
        }
        if (argument.isPresent() && setting.argument().isEmpty()) {
            throw Words.usage(name + " takes no argument");
        }
        String value = argument.orElse("");
        switch (setting) {
            case EXECUTE -> inputs.add(new Input.Statements(value));
            case FILE -> inputs.add(value.equals("-") ? new Input.StandardInput() : new Input.Script(value));
            case VARIABLE -> variable(value);
            case ACCOUNT -> logins.add(login(value));
            default -> given.put(setting, oneOfItsWords(setting, name, value));
        }
    }

    private static Entrance.Login login(String account) {
        int colon = account.indexOf(':');
        String name = colon < 0 ? account : account.substring(0, colon);
        if (name.isEmpty()) {
            throw Words.usage("--account wants NAME[:ROLE,...], not " + account);
        }
        List<String> roles = colon < 0 || colon == account.length() - 1
                ? List.of()
                : List.of(account.substring(colon + 1).split(",", -1));
        return new Entrance.Login(name, roles);
    }

    private static String oneOfItsWords(Setting setting, String name, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (setting.words().isEmpty() || setting.words().contains(word)) {
            return setting.words().isEmpty() ? value : word;
        }
        throw Words.usage(name + " is one of " + String.join(", ", setting.words()) + ", not " + value);
    }

    private void variable(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw Words.usage("-v wants name=value, not " + assignment);
        }
        variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private Invocation invocation() {
        if (given.containsKey(Setting.HELP)) {
            return new Invocation.Help(HelpText.of());
        }
        if (given.containsKey(Setting.VERSION)) {
            return new Invocation.Version();
        }
        return switch (command) {
            case SHELL -> new Invocation.Shell(settings());
            case SANDBOX -> sandbox();
            case EXPRESSION -> new Invocation.Expression(words, given.containsKey(Setting.JSON));
        };
    }

    private Invocation sandbox() {
        int nodes = value(Setting.NODES).map(Words::nodes).orElse(1);
        return new Invocation.Sandbox(port(), nodes, given.containsKey(Setting.EMPTY), entrance());
    }

    private Entrance entrance() {
        Optional<String> certificate = value(Setting.TLS_CERT);
        Optional<String> key = value(Setting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw Words.usage("--tls-cert and --tls-key go together");
        }
        if (value(Setting.TLS_CLIENT_CA).isPresent() && certificate.isEmpty()) {
            throw Words.usage("--tls-client-ca goes with --tls-cert");
        }
        return new Entrance(
                logins,
                value(Setting.EMULATE),
                certificate.map(file -> new Entrance.Tls(file, key.orElseThrow(), value(Setting.TLS_CLIENT_CA))));
    }

    private Settings settings() {
        if (given.containsKey(Setting.EMPTY) && !given.containsKey(Setting.SANDBOX)) {
            throw Words.usage("--empty goes with --sandbox");
        }
        if (given.containsKey(Setting.HOST) && given.containsKey(Setting.SANDBOX)) {
            throw Words.usage("either --host or --sandbox");
        }
        List<Seed> seeds = Words.seeds(value(Setting.HOST).orElse("127.0.0.1"), port());
        if (seeds.stream().anyMatch(seed -> seed.tlsName().isPresent())) {
            throw Words.usage("a TLS name is not available yet");
        }
        return new Settings(
                inputs,
                seeds,
                given.containsKey(Setting.SERVICES_ALTERNATE),
                given.containsKey(Setting.SANDBOX),
                given.containsKey(Setting.EMPTY),
                value(Setting.OUTPUT).map(word -> Format.valueOf(word.toUpperCase(Locale.ROOT))),
                value(Setting.OUT_FILE),
                variables,
                given.containsKey(Setting.YES),
                given.containsKey(Setting.READ_ONLY),
                value(Setting.ON_ERROR).map("stop"::equals),
                !given.containsKey(Setting.NO_COLOR),
                value(Setting.TIMEOUT).map(Words::duration),
                given.containsKey(Setting.DEBUG));
    }

    private int port() {
        return value(Setting.PORT).map(Words::port).orElse(DEFAULT_PORT);
    }

    private Optional<String> value(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }
}
