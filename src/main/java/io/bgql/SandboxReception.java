package io.bgql;

import io.bgql.sandbox.access.Access;
import io.bgql.sandbox.access.AccessRefused;
import io.bgql.sandbox.access.Account;
import io.bgql.sandbox.access.PemContext;
import io.bgql.sandbox.command.Reception;
import io.bgql.sandbox.command.Release;
import io.bgql.sandbox.command.Tls;
import io.bgql.settings.Entrance;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the command line says about a sandbox's clients into what the sandbox wants to know. */
final class SandboxReception {
    private static final long SESSION_SECONDS = 86_400;
    private static final String NAME = "localhost";

    private final Outside outside;

    SandboxReception(Outside outside) {
        this.outside = outside;
    }

    Reception of(Entrance entrance) {
        Reception reception = Reception.open();
        Optional<Release> release = entrance.release().flatMap(Release::of);
        if (release.isPresent()) {
            reception = reception.with(release.get());
        }
        if (entrance.tls().isPresent()) {
            reception = reception.with(tls(entrance.tls().get()));
        }
        return entrance.logins().isEmpty() ? reception : reception.with(access(entrance.logins()));
    }

    private static Tls tls(Entrance.Tls files) {
        try {
            Optional<String> clients = files.clients().isPresent()
                    ? Optional.of(read(files.clients().get()))
                    : Optional.empty();
            return new Tls(
                    PemContext.of(read(files.certificate()), read(files.key()), clients), NAME, clients.isPresent());
        } catch (GeneralSecurityException | IOException failure) {
            throw usage("no TLS with " + files.certificate() + " and " + files.key() + ": " + failure.getMessage());
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private Access access(List<Entrance.Login> logins) {
        List<Account> accounts = new ArrayList<>();
        for (Entrance.Login login : logins) {
            char[] password = password(login.name()).toCharArray();
            Account.Keeper keeper = login.directory() ? Account.Keeper.DIRECTORY : Account.Keeper.NODE;
            accounts.add(new Account(login.name(), new Account.Password(password), login.roles(), keeper));
        }
        try {
            return Access.of(outside.ticker(), SESSION_SECONDS, accounts);
        } catch (AccessRefused refused) {
            throw usage("a user is named twice or too long, or a role is none of "
                    + String.join(", ", Access.knownRoles()));
        }
    }

    /** Never from the command line, which every user of the machine can read; nor from a terminal, which would show it. */
    private String password(String user) {
        String common = outside.environment().getOrDefault("BGQL_PASSWORD", "");
        if (!common.isEmpty()) {
            return common;
        }
        Optional<String> sent = outside.surface().input() ? Optional.empty() : outside.secretLine();
        return sent.orElseThrow(() -> usage("the password of " + user
                + " is missing: set BGQL_PASSWORD, or send a line for each user on standard input"));
    }

    private static StatementException usage(String message) {
        return new StatementException(Diagnostic.of(Diagnostic.Code.USAGE, message));
    }
}
