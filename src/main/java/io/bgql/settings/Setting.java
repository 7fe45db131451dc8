package io.bgql.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every option of every command: its names, its argument, where else it may come from, and what it does. */
public enum Setting {
    EXECUTE(
            "-e -c --execute --command",
            "STATEMENTS",
            Group.RUN,
            "run the statements and exit; may be repeated and mixed with -f"),
    FILE("-f --file", "FILE", Group.RUN, "run a script and exit; - is standard input"),
    VARIABLE("-v --variable", "NAME=VALUE", Group.RUN, "a value for ?NAME in statements"),
    ON_ERROR(
            "--on-error",
            "stop|continue",
            Group.RUN,
            "after a statement failed (default: stop, at the prompt continue)"),
    YES("--yes", "", Group.RUN, "answer yes to every confirmation"),
    READ_ONLY("--read-only", "", Group.RUN, "refuse every statement that would change anything"),
    TIMEOUT(
            "-T --timeout",
            "DURATION",
            Group.RUN,
            "limit for a statement in the foreground; plain numbers are milliseconds"),
    DEBUG("--debug", "", Group.RUN, "timings to standard error"),

    OUTPUT(
            "-o --output",
            "table|vertical|json|jsonl|csv|tsv|markdown|raw",
            Group.OUTPUT,
            "format of answers (default: table on a terminal, else tsv)"),
    OUT_FILE("--out-file", "FILE", Group.OUTPUT, "write answers to a file"),
    THEME("--theme", "dark|light", Group.OUTPUT, "colours for a dark or a light ground (default: as COLORFGBG says)"),
    NO_COLOR("--no-color", "", Group.OUTPUT, "no colours; the environment variable NO_COLOR does the same"),

    KEYS("--keys", "emacs|vi", Group.OUTPUT, "how lines are edited at the prompt (default: emacs)"),

    SANDBOX("--sandbox", "", Group.CLUSTER, "start a node with sample data in this process and connect to it"),
    EMPTY("--empty", "", Group.NODE, "start the sandbox without sample data"),
    HOST("-h --host", "HOST[:TLS-NAME][:PORT],...", Group.CLUSTER, "where to connect (default: 127.0.0.1)"),
    PORT("-p --port", "PORT", Group.NODE, "port of hosts named without one, or to listen on (default: 3000)"),
    SERVICES_ALTERNATE("--services-alternate", "", Group.CLUSTER, "use the alternate addresses that nodes announce"),
    USER("-U --user", "NAME", Group.CLUSTER, "who logs in"),
    PASSWORD(
            "-P --password",
            "PASSWORD",
            Group.CLUSTER,
            "the password, attached; alone: ask for it. Also env:NAME, file:PATH, b64:TEXT, env-b64:NAME"),
    AUTH("--auth", "INTERNAL|EXTERNAL|EXTERNAL_INSECURE|PKI", Group.CLUSTER, "how to log in"),
    TLS_ENABLE("--tls-enable", "", Group.CLUSTER, "encrypt the connection with TLS"),
    TLS_NAME("-t --tls-name", "NAME", Group.CLUSTER, "name in the servers' certificates"),
    TLS_CAFILE(
            "--tls-cafile",
            "FILE",
            Group.CLUSTER,
            "certificates of authorities to trust, in PEM (default: those of Java)"),
    TLS_CAPATH("--tls-capath", "FOLDER", Group.CLUSTER, "folder of such certificates"),
    TLS_CERTFILE("--tls-certfile", "FILE", Group.CLUSTER, "certificate to show, in PEM"),
    TLS_KEYFILE("--tls-keyfile", "FILE", Group.CLUSTER, "its private key: PKCS #8, also encrypted, or PKCS #1"),
    TLS_KEYFILE_PASSWORD(
            "--tls-keyfile-password", "PASSWORD", Group.CLUSTER, "the key's password, in the same forms as --password"),
    TLS_PROTOCOLS(
            "--tls-protocols",
            "LIST",
            Group.CLUSTER,
            "protocols to allow, as in \"-all +TLSv1.3\" (default: TLSv1.2 and TLSv1.3)"),
    TLS_CIPHER_SUITE("--tls-cipher-suite", "LIST", Group.CLUSTER, "ciphers to allow, by names of OpenSSL or Java"),
    TLS_CRL_CHECK(
            "--tls-crl-check",
            "",
            Group.CLUSTER,
            "look for the server's certificate in the revocation lists of those files"),
    TLS_CRL_CHECK_ALL(
            "--tls-crl-check-all --tls-crl-checkall", "", Group.CLUSTER, "the same for those who vouch for it"),

    CONFIG_FILE("--config-file", "FILE", Group.CONFIGURATION, "read this file after ~/.aerospike/astools.conf"),
    ONLY_CONFIG_FILE("--only-config-file", "FILE", Group.CONFIGURATION, "read this file and no other"),
    NO_CONFIG_FILE("--no-config-file", "", Group.CONFIGURATION, "read no configuration file"),
    INSTANCE(
            "--instance",
            "NAME",
            Group.CONFIGURATION,
            "read the sections [cluster_NAME] and [bgql_NAME] instead of [cluster] and [bgql]"),

    NODES(
            "--nodes",
            "NUMBER",
            Group.SANDBOX_COMMAND,
            "nodes of the sandbox's cluster, at ports one after the other: 1 to 64 (default: 1)"),
    EMULATE(
            "--emulate",
            "6.0|6.1|6.2|6.3|6.4|7.0|7.1|7.2|8.0",
            Group.SANDBOX_COMMAND,
            "pass for a server of this release"),
    ACCOUNT(
            "--account",
            "NAME[:ROLE,...]",
            Group.SANDBOX_COMMAND,
            "ask for a login and let this user in; may be repeated (HELP SANDBOX: passwords)"),
    DIRECTORY_ACCOUNT(
            "--directory-account",
            "NAME[:ROLE,...]",
            Group.SANDBOX_COMMAND,
            "the same, the password checked as by a directory: clients take --auth EXTERNAL"),
    TLS_CERT("--tls-cert", "FILE", Group.SANDBOX_COMMAND, "encrypt connections, showing this certificate"),
    TLS_KEY("--tls-key", "FILE", Group.SANDBOX_COMMAND, "the certificate's private key, PKCS #8, not encrypted"),
    TLS_CLIENT_CA("--tls-client-ca", "FILE", Group.SANDBOX_COMMAND, "let in only who shows a certificate of these"),

    JSON("--json", "", Group.EXPRESSION_COMMAND, "each input line is a JSON string, each answer a JSON object"),

    HELP("-E --help", "", Group.ANY, "this text"),
    VERSION("-V --version", "", Group.ANY, "the version of bgql and of Java");

    private final String names;
    private final String argument;
    private final Group group;
    private final String help;

    Setting(String names, String argument, Group group, String help) {
        this.names = names;
        this.argument = argument;
        this.group = group;
        this.help = help;
    }

    /** Where an option counts, and beneath which heading the help lists it. */
    public enum Group {
        RUN("Running statements"),
        OUTPUT("Answers"),
        CLUSTER("The cluster"),
        /** Of the shell and of the sandbox command. */
        NODE("The cluster"),
        CONFIGURATION("Configuration files"),
        SANDBOX_COMMAND("bgql sandbox"),
        EXPRESSION_COMMAND("bgql expression"),
        ANY("About");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    /** The commands of the program, by the first word of the command line. */
    public enum Command {
        SHELL(""),
        SANDBOX("sandbox"),
        EXPRESSION("expression"),
        WARM("warm");

        private final String word;

        Command(String word) {
            this.word = word;
        }

        /** Nothing for the shell, which is what the program is without such a word. */
        public String word() {
            return word;
        }

        /** What is typed for it, the name of the program first. */
        String typed() {
            return ("bgql " + word).strip();
        }

        /** The first words that name a command. */
        public static List<String> words() {
            return Arrays.stream(values())
                    .map(Command::word)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        public boolean takes(Setting setting) {
            return switch (setting.group) {
                case RUN, OUTPUT, CLUSTER, CONFIGURATION -> this == SHELL;
                case NODE -> this == SHELL || this == SANDBOX;
                case SANDBOX_COMMAND -> this == SANDBOX;
                case EXPRESSION_COMMAND -> this == EXPRESSION;
                case ANY -> true;
            };
        }
    }

    /** What the shell of the operating system may complete the argument with. */
    public enum Completion {
        NOTHING,
        FILES,
        FOLDERS,
        /** The words of the argument itself, parted by bars. */
        WORDS
    }

    public List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /** The name that is written out. */
    public String longName() {
        return names().stream()
                .filter(name -> name.startsWith("--"))
                .findFirst()
                .orElseThrow();
    }

    /** What the help calls the argument; nothing for a switch. */
    public Optional<String> argument() {
        return Optional.of(argument).filter(name -> !name.isEmpty());
    }

    public Completion completion() {
        return switch (argument) {
            case "FILE" -> Completion.FILES;
            case "FOLDER" -> Completion.FOLDERS;
            default -> argument.contains("|") ? Completion.WORDS : Completion.NOTHING;
        };
    }

    /** The words that the argument may be, where they are known. */
    public List<String> words() {
        return completion() == Completion.WORDS ? List.of(argument.split("\\|", -1)) : List.of();
    }

    /** The environment variable that gives the same. */
    public Optional<String> environment() {
        return switch (this) {
            case NO_COLOR -> Optional.of("NO_COLOR");
            case KEYS -> Optional.of("BGQL_KEYS");
            case PASSWORD -> Optional.of("BGQL_PASSWORD");
            case TLS_KEYFILE_PASSWORD -> Optional.of("BGQL_TLS_KEYFILE_PASSWORD");
            default -> Optional.empty();
        };
    }

    public String help() {
        return help;
    }

    public Group group() {
        return group;
    }

    /** Whether its argument is a secret: it must be attached, and may be left out to be asked for. */
    public boolean secret() {
        return this == PASSWORD || this == TLS_KEYFILE_PASSWORD;
    }

    /** Environment variables that no other program should inherit. */
    public static Set<String> secretVariables() {
        return Arrays.stream(values())
                .filter(Setting::secret)
                .flatMap(setting -> setting.environment().stream())
                .collect(Collectors.toSet());
    }

    /** The section of configuration files that may give the same, under the long name without its dashes. */
    Optional<Section> section() {
        return switch (this) {
            case SANDBOX -> Optional.empty();
            case PORT -> Optional.of(Section.CLUSTER);
            case OUTPUT, ON_ERROR, READ_ONLY, TIMEOUT, THEME, NO_COLOR, KEYS, DEBUG -> Optional.of(Section.BGQL);
            default -> group == Group.CLUSTER ? Optional.of(Section.CLUSTER) : Optional.empty();
        };
    }

    /** The sections of configuration files that are read here. */
    enum Section {
        /** Shared with the other tools, so that none may put keys of its own there. */
        CLUSTER,
        BGQL
    }
}
