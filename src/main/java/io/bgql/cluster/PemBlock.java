package io.bgql.cluster;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What stands between the BEGIN and the END of one label in a PEM text; explanations around it are skipped. */
final class PemBlock {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private final String label;
    private final boolean headed;
    private final byte[] content;

    private PemBlock(String label, boolean headed, byte[] content) {
        this.label = label;
        this.headed = headed;
        this.content = content;
    }

    static List<PemBlock> in(Pem pem) {
        List<PemBlock> blocks = new ArrayList<>();
        Optional<String> label = Optional.empty();
        boolean headed = false;
        StringBuilder base64 = new StringBuilder();
        for (String line : pem.text().lines().map(String::strip).toList()) {
            if (line.startsWith(BEGIN) && line.endsWith(DASHES)) {
                label = Optional.of(line.substring(BEGIN.length(), line.length() - DASHES.length()));
                headed = false;
                base64.setLength(0);
            } else if (label.isPresent() && line.startsWith(END)) {
                blocks.add(new PemBlock(label.get(), headed, decoded(base64, pem)));
                label = Optional.empty();
            } else if (line.indexOf(':') >= 0) {
                headed = true;
            } else {
                base64.append(line);
            }
        }
        return blocks;
    }

    private static byte[] decoded(StringBuilder base64, Pem pem) {
        try {
            return Base64.getDecoder().decode(base64.toString());
        } catch (IllegalArgumentException garbled) {
            throw TlsContext.wrong(pem.name() + " is damaged: a part of it is not base64");
        }
    }

    String label() {
        return label;
    }

    /** Whether lines such as {@code Proc-Type: 4,ENCRYPTED} stand above the content. */
    boolean headed() {
        return headed;
    }

    byte[] content() {
        return content;
    }
}
