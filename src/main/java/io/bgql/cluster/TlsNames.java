package io.bgql.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** Protocols and ciphers by the names that people write. */
final class TlsNames {
    private static final List<String> GONE = List.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1");

    private final String[] protocolsHere;
    private final String[] ciphersHere;

    /** Knows what the context is able and allowed to use. */
    TlsNames(SSLContext context) {
        protocolsHere = context.getDefaultSSLParameters().getProtocols();
        ciphersHere = context.getDefaultSSLParameters().getCipherSuites();
    }

    /** In order, {@code +name} and {@code name} add, {@code -name} takes away; {@code all} is every one that Java allows. */
    String[] protocols(String words) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : words.strip().split("[\\s,]+", -1)) {
            boolean takes = word.startsWith("-");
            Set<String> meant = protocol(takes || word.startsWith("+") ? word.substring(1) : word, takes);
            if (takes) {
                chosen.removeAll(meant);
            } else {
                chosen.addAll(meant);
            }
        }
        if (chosen.isEmpty()) {
            throw TlsContext.wrong("--tls-protocols " + words + " leaves no protocol");
        }
        return chosen.toArray(String[]::new);
    }

    private Set<String> protocol(String name, boolean takes) {
        List<String> here = List.of(protocolsHere);
        if (name.equalsIgnoreCase("all")) {
            return new LinkedHashSet<>(here);
        }
        for (String known : here) {
            if (known.equalsIgnoreCase(name)) {
                return Set.of(known);
            }
        }
        boolean old = GONE.stream().anyMatch(name::equalsIgnoreCase);
        if (old && takes) {
            return Set.of();
        }
        throw TlsContext.wrong(
                old
                        ? "--tls-protocols: this Java no longer speaks " + name + "; it speaks "
                                + String.join(", ", here)
                        : "--tls-protocols: there is no protocol " + name + "; there are all, "
                                + String.join(", ", here));
    }

    /** Those of the list that this Java knows: one at least. */
    String[] ciphers(String words) {
        List<String> chosen = new ArrayList<>();
        for (String word : words.strip().split("[\\s,:]+", -1)) {
            chosen.add(cipher(word));
        }
        return chosen.toArray(String[]::new);
    }

    private String cipher(String name) {
        for (String suite : ciphersHere) {
            if (suite.equalsIgnoreCase(name) || openSslName(suite).equalsIgnoreCase(name)) {
                return suite;
            }
        }
        throw TlsContext.wrong("--tls-cipher-suite: this Java has no cipher " + name + "; a name is written like "
                + openSslName(ciphersHere[ciphersHere.length / 2]));
    }

    /** {@code TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384} is {@code ECDHE-RSA-AES256-GCM-SHA384} there. */
    static String openSslName(String suite) {
        int with = suite.indexOf("_WITH_");
        if (with < 0) {
            return suite;
        }
        String exchange = suite.substring("TLS_".length(), with);
        String cipher = suite.substring(with + "_WITH_".length())
                .replace("CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305")
                .replace("AES_", "AES")
                .replace("_CBC_", "_");
        return ((exchange.equals("RSA") ? "" : exchange + "_") + cipher).replace('_', '-');
    }
}
