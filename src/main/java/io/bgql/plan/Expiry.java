package io.bgql.plan;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Span;

/** The refusal of a time to live in a namespace that lets nothing expire: its servers fail each such write with 22. */
public final class Expiry {
    private Expiry() {}

    /** At the place where the time to live stands. */
    public static Diagnostic refusal(Span span, String namespace) {
        String message =
                "nothing expires in namespace " + namespace + " (its nsup-period is 0): every record would fail";
        return Diagnostic.at(span, Diagnostic.Code.REFUSED, message)
                .hinting("ttl = never and ttl = keep are possible here");
    }
}
