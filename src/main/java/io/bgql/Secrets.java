package io.bgql;

import io.bgql.settings.Secret;
import io.bgql.settings.Target;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import io.bgql.terminal.PasswordPrompt;

/** Asks for the passwords that a target still wants: on the terminal, unseen, or else one line of standard input each. */
final class Secrets {
    private final Outside outside;

    Secrets(Outside outside) {
        this.outside = outside;
    }

    Target complete(Target target) {
        Target complete = target;
        if (target.wantsKeyPassword()) {
            complete = complete.withKeyPassword(ask("password of the private key", "--tls-keyfile-password=file:PATH"));
        }
        if (target.wantsPassword().isPresent()) {
            String user = target.wantsPassword().get();
            complete = complete.withPassword(ask("password of " + user, "BGQL_PASSWORD or --password=file:PATH"));
        }
        return complete;
    }

    private Secret ask(String what, String otherwise) {
        if (outside.surface().input()) {
            return new Secret(PasswordPrompt.ask(what + ": "));
        }
        return outside.secretLine()
                .map(Secret::new)
                .orElseThrow(
                        () -> new StatementException(Diagnostic.of(Diagnostic.Code.USAGE, "the " + what + " is missing")
                                .hinting("it comes from " + otherwise + ", or is the first line of standard input")));
    }
}
