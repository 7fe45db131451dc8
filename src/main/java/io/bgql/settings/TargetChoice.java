package io.bgql.settings;

import io.bgql.cluster.Connection;
import io.bgql.cluster.Connection.Authentication;
import io.bgql.cluster.Password;
import io.bgql.cluster.Pem;
import io.bgql.cluster.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the target out of what was chosen, and refuses what does not go together. */
final class TargetChoice {
    private final Values values;
    private final SecretForm secrets;

    TargetChoice(Values values, Map<String, String> environment) {
        this.values = values;
        this.secrets = new SecretForm(environment);
    }

    Target target() {
        List<Seed> seeds = Seed.list(values.text(Setting.HOST).orElse("127.0.0.1"), values.port());
        Optional<Connection.Tls> tls = values.on(Setting.TLS_ENABLE) ? Optional.of(tls()) : Optional.empty();
        boolean wantsKeyPassword = values.text(Setting.TLS_KEYFILE_PASSWORD)
                .filter(String::isEmpty)
                .isPresent();
        return new Target(
                Target.checked(seeds, tls),
                values.port(),
                values.on(Setting.SERVICES_ALTERNATE),
                login(tls),
                tls,
                wantsKeyPassword && tls.flatMap(Connection.Tls::identity).isPresent());
    }

    private Optional<Target.Login> login(Optional<Connection.Tls> tls) {
        Authentication mode = values.text(Setting.AUTH)
                .map(word -> Authentication.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Authentication.INTERNAL);
        Optional<String> user = values.text(Setting.USER);
        if (mode == Authentication.PKI) {
            return Optional.of(certified(user, tls));
        }
        if (mode == Authentication.EXTERNAL && tls.isEmpty()) {
            throw Words.usage("--auth EXTERNAL sends the password as it is, so it takes --tls-enable;"
                    + " EXTERNAL_INSECURE does it in the clear");
        }
        if (user.isEmpty() && values.text(Setting.AUTH).isPresent() && mode != Authentication.INTERNAL) {
            throw Words.usage("--auth " + mode + " goes with --user");
        }
        Optional<Secret> password = values.text(Setting.PASSWORD)
                .filter(text -> !text.isEmpty())
                .map(text -> secrets.secret(Setting.PASSWORD, text));
        return user.map(name -> new Target.Login(name, password, mode));
    }

    private static Target.Login certified(Optional<String> user, Optional<Connection.Tls> tls) {
        if (user.isPresent()) {
            throw Words.usage("with --auth PKI the certificate names the user: leave --user away");
        }
        if (tls.flatMap(Connection.Tls::identity).isEmpty()) {
            throw Words.usage("--auth PKI takes --tls-enable, --tls-certfile and --tls-keyfile");
        }
        return new Target.Login("", Optional.empty(), Authentication.PKI);
    }

    private Connection.Tls tls() {
        List<Pem> authorities = new ArrayList<>();
        values.text(Setting.TLS_CAFILE).ifPresent(text -> authorities.add(secrets.pem(Setting.TLS_CAFILE, text)));
        values.text(Setting.TLS_CAPATH).ifPresent(folder -> authorities.addAll(all(folder)));
        return new Connection.Tls(
                values.text(Setting.TLS_NAME),
                authorities,
                identity(),
                values.text(Setting.TLS_PROTOCOLS),
                values.text(Setting.TLS_CIPHER_SUITE),
                revocation());
    }

    private Connection.Revocation revocation() {
        if (values.on(Setting.TLS_CRL_CHECK_ALL)) {
            return Connection.Revocation.CHAIN;
        }
        return values.on(Setting.TLS_CRL_CHECK) ? Connection.Revocation.SERVER : Connection.Revocation.NOTHING;
    }

    /** Certificate and key may stand in one file. */
    private Optional<Connection.Identity> identity() {
        Optional<String> certificate = values.text(Setting.TLS_CERTFILE);
        Optional<String> key = values.text(Setting.TLS_KEYFILE);
        if (certificate.isPresent() != key.isPresent()) {
            throw Words.usage("--tls-certfile and --tls-keyfile go together; they may name the same file");
        }
        Optional<Password> password = values.text(Setting.TLS_KEYFILE_PASSWORD)
                .filter(text -> !text.isEmpty())
                .map(text -> secrets.secret(Setting.TLS_KEYFILE_PASSWORD, text))
                .map(secret -> new Password(secret.reveal()));
        return certificate.map(text -> new Connection.Identity(
                secrets.pem(Setting.TLS_CERTFILE, text),
                secrets.pem(Setting.TLS_KEYFILE, key.orElseThrow()),
                password));
    }

    /** Files of another kind, such as the links and notes that gather in such folders, are passed over. */
    private List<Pem> all(String folder) {
        List<Pem> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Pem pem = secrets.pem(Setting.TLS_CAPATH, file.toString());
                if (pem.text().contains("-----BEGIN ")) {
                    found.add(pem);
                }
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw Words.usage("--tls-capath: cannot read the folder " + folder);
        }
        if (found.isEmpty()) {
            throw Words.usage("--tls-capath: no file in " + folder + " holds a certificate in the form PEM");
        }
        return found;
    }
}
