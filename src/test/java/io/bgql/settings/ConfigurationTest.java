package io.bgql.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.cluster.Connection;
import io.bgql.cluster.Seed;
import io.bgql.report.Format;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration files and secrets, as the other Aerospike tools read them. */
class ConfigurationTest {
    @TempDir
    private Path folder;

    private Path machine() {
        return folder.resolve("machine.conf");
    }

    private Path person() {
        return folder.resolve("person.conf");
    }

    private Settings settings(String... arguments) {
        return settings(Map.of(), arguments);
    }

    private Settings settings(Map<String, String> environment, String... arguments) {
        return ((Invocation.Shell) CommandLine.parse(List.of(arguments), environment, List.of(machine(), person())))
                .settings();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private void refused(String message, String... arguments) {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> settings(arguments))
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.diagnostic().code()).isEqualTo(Diagnostic.Code.CONFIGURATION));
    }

    private static List<String> hosts(Settings settings) {
        return settings.target().seeds().stream().map(Seed::toString).toList();
    }

    @Test
    void whatIsReadLaterCountsMore() throws IOException {
        file("machine.conf", "[cluster]\nhost = 'machine'\nport = 3100\nuser = 'm'\npassword = 'm'\n");
        assertThat(hosts(settings())).containsExactly("machine:3100");
        file("person.conf", "[cluster]\nhost = 'person, [::1]:3001'\n[bgql]\noutput = 'json'\ntimeout = 90\n");
        assertThat(hosts(settings())).containsExactly("person:3100", "[::1]:3001");
        assertThat(settings().output()).contains(Format.JSON);
        assertThat(settings().timeout()).contains(Duration.ofMillis(90));
        String own = file("own.conf", "[cluster]\nhost = 'own'\nservices-alternate = true\n");
        assertThat(hosts(settings("--config-file", own))).containsExactly("own:3100");
        assertThat(settings("--config-file", own).target().alternateServices()).isTrue();
        assertThat(hosts(settings("--config-file", own, "-h", "typed", "-o", "csv")))
                .containsExactly("typed:3100");
        assertThat(hosts(settings("--only-config-file", own))).containsExactly("own:3000");
        assertThat(hosts(settings("--no-config-file"))).containsExactly("127.0.0.1:3000");
        assertThat(settings("--sandbox").target().login()).isEmpty();
    }

    @Test
    void anInstanceHasSectionsOfItsOwn() throws IOException {
        file(
                "person.conf",
                "[cluster]\nhost='a'\nport=1\n[cluster_east]\nhost='b'\n[bgql]\nno-color=true\ntheme='dark'\n[bgql_west]\n");
        assertThat(hosts(settings("--instance=east"))).containsExactly("b:3000");
        assertThat(settings("--instance=east").color()).isFalse();
        assertThat(settings("--instance=east").lightGround()).contains(false);
        refused("no configuration file has a section [cluster_west]", "--instance=west");
    }

    @Test
    void filesIncludeFilesAndFolders() throws IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("b.conf"), "[cluster]\nport = 3002\n");
        Files.writeString(more.resolve("a.conf"), "[cluster]\nport = 3001\nuser = 'eve'\npassword='x'\n");
        Files.writeString(more.resolve("notes.txt"), "no TOML at all");
        file("person.conf", "[include]\nfile = 'hosts.conf'\ndirectory = 'more'\n[cluster]\nport = 3000\n");
        file("hosts.conf", "[cluster]\nhost = 'a,b'\n");
        assertThat(hosts(settings())).containsExactly("a:3002", "b:3002");
        assertThat(settings().target().login().orElseThrow().user()).isEqualTo("eve");
        file("hosts.conf", "[include]\nfile = 'person.conf'\n");
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(this::settings)
                .withMessageEndingWith("is included too deeply; it may include itself");
    }

    @Test
    void otherToolsKeepTheirSectionsAndKeys() throws IOException {
        file("person.conf", "[aql]\nrecord-ttl = 3\n[asadm]\nline-separator = [1, 2]\n[cluster]\ntls-nam = 'x'\n");
        assertThat(settings().notices())
                .containsExactly("warning: " + person()
                        + ", line 6: the key tls-nam is not known and passed over; did you mean tls-name?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port = 'many' | line 2: not a port: many",
                "tls-enable = 'yes' | line 2: tls-enable is true or false, without quotes",
                "user = true | line 2: user is no switch",
                "auth = 'x' | line 2: auth is one of INTERNAL, EXTERNAL, EXTERNAL_INSECURE, PKI, not x",
                "port = 1.5 | line 2: port is neither a text nor a number nor a switch",
                "host = a | line 2, column 8: this is not TOML; a text stands in quotes, as in host = \"a\""
            })
    void whatIsWrongInAFileIsShownByItsLine(String line, String message) throws IOException {
        String name = file("x.conf", "[cluster]\n" + line + "\n");
        refused(name + ", " + message, "--config-file", name);
    }

    @Test
    void ownKeysAreChecked() throws IOException {
        String name = file("x.conf", "[bgql]\nouptut = 'json'\n");
        refused(name + ", line 2: there is no key ouptut in [bgql]; did you mean output?", "--config-file", name);
        refused("there is no configuration file " + name + "x", "--config-file", name + "x");
    }

    private static String password(Settings settings) {
        return settings.target()
                .login()
                .flatMap(Target.Login::password)
                .map(Secret::reveal)
                .orElse("asked for");
    }

    @Test
    void aPasswordHasManyForms() throws IOException {
        String text = Base64.getEncoder().encodeToString("b c".getBytes(StandardCharsets.UTF_8));
        Map<String, String> environment = Map.of("PLAIN", "plain", "CODED", text);
        assertThat(password(settings(environment, "-Ueve", "-Penv:PLAIN"))).isEqualTo("plain");
        assertThat(password(settings(environment, "-Ueve", "-P", "env-b64:CODED")))
                .isEqualTo("b c");
        assertThat(password(settings(environment, "-Ueve", "--password=b64:" + text)))
                .isEqualTo("b c");
        assertThat(password(settings(environment, "-Ueve", "-P", "file:" + file("secret", "x y \n"))))
                .isEqualTo("x y ");
        assertThat(password(settings(environment, "-Ueve", "-Pa:b"))).isEqualTo("a:b");
        assertThat(password(settings(environment, "-Ueve", "-P"))).isEqualTo("asked for");
        assertThat(password(settings(Map.of("BGQL_PASSWORD", "handed on"), "-Ueve", "-P")))
                .isEqualTo("handed on");
    }

    @Test
    void aPasswordInTheOpenDrawsAWarningAndIsNeverPrinted() {
        Settings settings = settings("-Ueve", "-Phidden");
        assertThat(settings.notices())
                .containsExactly(
                        "warning: others can see a password in the argument list; --password alone asks for it");
        assertThat(settings.toString()).contains("eve", "***").doesNotContain("hidden");
        assertThat(settings.target().connection().toString()).contains("***").doesNotContain("hidden");
        assertThat(settings("-Ueve", "-Pfile:/dev/null").notices()).isEmpty();
    }

    @Test
    void tlsIsPutTogether() throws IOException {
        String authority = file("ca.pem", "-----BEGIN CERTIFICATE-----\n");
        file("person.conf", "[cluster]\ntls-enable = true\ntls-cafile = '" + authority + "'\ntls-crl-check = true\n");
        Connection.Tls tls = settings("-tname", "--tls-capath", folder.toString())
                .target()
                .tls()
                .orElseThrow();
        assertThat(tls.name()).contains("name");
        assertThat(tls.authorities()).extracting(Object::toString).containsExactly(authority, authority);
        assertThat(tls.revocation()).isEqualTo(Connection.Revocation.SERVER);
        Settings asking = settings("--tls-certfile=" + authority, "--tls-keyfile=b64:eA==", "--tls-keyfile-password");
        assertThat(asking.target().wantsKeyPassword()).isTrue();
        assertThat(asking.target().withKeyPassword(new Secret("hidden")).toString())
                .contains("***")
                .doesNotContain("hidden");
    }
}
