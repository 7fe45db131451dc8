package io.bgql.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.cluster.Seed;
import io.bgql.report.Format;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static Invocation parsed(String... arguments) {
        return CommandLine.parse(List.of(arguments), Map.of(), List.of());
    }

    private static Settings settings(String... arguments) {
        return ((Invocation.Shell) parsed(arguments)).settings();
    }

    @Test
    void withoutAnyArgumentItConnectsToThisMachine() {
        Settings settings = settings();
        assertThat(settings.target().seeds()).containsExactly(new Seed("127.0.0.1", Optional.empty(), 3000));
        assertThat(settings.inputs()).isEmpty();
        assertThat(settings.color()).isTrue();
    }

    @Test
    void statementsAndScriptsKeepTheirOrder() {
        assertThat(settings("-e", "SHOW JOBS", "--file=a.bgql", "-c", "EXIT", "-f", "-")
                        .inputs())
                .containsExactly(
                        new Input.Statements("SHOW JOBS"),
                        new Input.Script("a.bgql"),
                        new Input.Statements("EXIT"),
                        new Input.StandardInput());
    }

    @Test
    void hostsMayNameTheirPortAndBeIpv6() {
        assertThat(settings("-h", "a,b:3100,[::1]:4000,[fe80::1]", "-p", "3200")
                        .target()
                        .seeds())
                .containsExactly(
                        new Seed("a", Optional.empty(), 3200),
                        new Seed("b", Optional.empty(), 3100),
                        new Seed("::1", Optional.empty(), 4000),
                        new Seed("fe80::1", Optional.empty(), 3200));
    }

    @Test
    void theRestIsReadToo() {
        Settings settings = settings(
                "--sandbox",
                "--empty",
                "-ojson",
                "--out-file",
                "x",
                "-v",
                "age=18",
                "-v",
                "who=a=b",
                "--yes",
                "--read-only",
                "--on-error=continue",
                "--no-color",
                "--theme=light",
                "--keys=vi",
                "--timeout",
                "1m30s",
                "--debug");
        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of(),
                        Target.of(List.of(new Seed("127.0.0.1", Optional.empty(), 3000)), 3000),
                        true,
                        true,
                        Optional.of(Format.JSON),
                        Optional.of("x"),
                        Map.of("age", "18", "who", "a=b"),
                        true,
                        true,
                        Optional.of(false),
                        false,
                        Optional.of(true),
                        true,
                        Optional.of(Duration.ofSeconds(90)),
                        true,
                        List.of()));
    }

    @Test
    void theEnvironmentMaySwitchColoursOff() {
        Invocation invocation = CommandLine.parse(List.of(), Map.of("NO_COLOR", "1"), List.of());
        assertThat(((Invocation.Shell) invocation).settings().color()).isFalse();
    }

    @Test
    void theKeysAreThoseOfEmacsUnlessTheEnvironmentOrAnOptionSaysOtherwise() {
        Map<String, String> vi = Map.of("BGQL_KEYS", "vi");
        assertThat(viKeys(Map.of())).isFalse();
        assertThat(viKeys(vi)).isTrue();
        assertThat(viKeys(vi, "--keys", "emacs")).isFalse();
        assertThatThrownBy(() -> viKeys(Map.of("BGQL_KEYS", "ed")))
                .hasMessageContaining("BGQL_KEYS is one of emacs, vi, not ed");
    }

    private static boolean viKeys(Map<String, String> environment, String... arguments) {
        Invocation invocation = CommandLine.parse(List.of(arguments), environment, List.of());
        return ((Invocation.Shell) invocation).settings().viKeys();
    }

    @Test
    void theOtherCommandsHaveOptionsOfTheirOwn() {
        assertThat(parsed("sandbox", "--port", "0", "--empty"))
                .isEqualTo(new Invocation.Sandbox(0, 1, true, Entrance.open()));
        assertThat(parsed("expression", "$.a > 1", "-1"))
                .isEqualTo(new Invocation.Expression(List.of("$.a > 1", "-1"), false));
        assertThat(parsed("expression", "--json")).isEqualTo(new Invocation.Expression(List.of(), true));
        assertThat(parsed("-V")).isEqualTo(new Invocation.Version());
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "500ms, 500", "60s, 60000", "1h, 3600000", "1d12h, 129600000"})
    void durationsWithoutAUnitAreMilliseconds(String text, long millis) {
        assertThat(settings("--timeout", text).timeout()).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ouput json | no such option: --ouput; did you mean --output?",
                "--what | no such option: --what",
                "-e | -e needs an argument: STATEMENTS",
                "--yes=1 | --yes takes no argument",
                "-o yaml | -o is one of table, vertical, json, jsonl, csv, tsv, markdown, raw, not yaml",
                "test.users | what is test.users for? statements are given with -e, scripts with -f",
                "-p many | not a port: many",
                "-p 70000 | not a port: 70000",
                "--timeout soon | not a duration: soon; for example 500ms, 60s, 5m",
                "--timeout 0 | not a duration: 0; for example 500ms, 60s, 5m",
                "-h ::1 | '::1' is not a host",
                "-v age | -v wants name=value, not age",
                "--empty | --empty goes with --sandbox",
                "-h a:name:3000 | a TLS name behind a host goes with --tls-enable",
                "--sandbox -h a | either --host or --sandbox",
                "--sandbox --user eve | either --user or --sandbox",
                "--auth=secret | --auth is one of INTERNAL, EXTERNAL, EXTERNAL_INSECURE, PKI, not secret",
                "--auth external -U eve | --auth EXTERNAL sends the password as it is, so it takes --tls-enable;"
                        + " EXTERNAL_INSECURE does it in the clear",
                "--auth PKI -U eve | with --auth PKI the certificate names the user: leave --user away",
                "--auth PKI | --auth PKI takes --tls-enable, --tls-certfile and --tls-keyfile",
                "--tls-enable --tls-certfile a | --tls-certfile and --tls-keyfile go together; they may name the same"
                        + " file",
                "--tls-enable --tls-cafile none.pem | --tls-cafile: cannot read the file none.pem",
                "--no-config-file --tls-name x | --tls-name goes with --tls-enable",
                "--no-config-file --only-config-file x | either --only-config-file or --no-config-file",
                "-P hidden | -P takes its argument attached, as in --password=file:PATH; alone it asks",
                "-U eve -Penv:NOTHING | --password: the environment variable NOTHING is not set",
                "-U eve --password file:none | --password: cannot read the file none",
                "sandbox --nodes 65 | not a number of nodes from 1 to 64: 65",
                "sandbox -p 65530 --nodes 7 | 7 nodes from port 65530 on would need ports above 65535",
                "sandbox -e x | -e is an option of bgql, not of bgql sandbox",
                "--sandbox --nodes 3 | --nodes is an option of bgql sandbox, not of bgql",
                "--json -e x | --json is an option of bgql expression, not of bgql"
            })
    void whatCannotBeUnderstoodIsSaid(String line, String message) {
        assertThatThrownBy(() -> parsed(line.split(" ", -1)))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        StatementException.class,
                        failure -> assertThat(failure.diagnostic().code()).isEqualTo(Diagnostic.Code.USAGE));
    }

    @Test
    void noTwoOptionsShareAName() {
        Set<String> names = new HashSet<>();
        for (Setting setting : Setting.values()) {
            for (String name : setting.names()) {
                assertThat(names.add(name)).as(name).isTrue();
            }
        }
    }

    @Test
    void theHelpNamesEveryOptionThatIsThere() {
        String help = ((Invocation.Help) parsed("--help")).text();
        for (Setting setting : Setting.values()) {
            assertThat(help.lines().anyMatch(line -> line.matches("  .*" + setting.longName() + "( .*|,.*|)")))
                    .as(setting.longName())
                    .isTrue();
        }
        assertThat(help.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(80);
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(new Secret("hidden")).hasToString("***");
        assertThat(new Secret("hidden").reveal()).isEqualTo("hidden");
    }
}
