package io.bgql.cluster;

import java.util.List;
import java.util.Map;

/** What a node says of XDR, since 5.0: one line for all destinations, and one for each. */
final class Shipping {
    static final String DESTINATIONS = "get-config:context=xdr";

    private Shipping() {}

    /** The requests whose answers tell what each destination gets; none of a node without XDR. */
    static List<String> requests(String destinations) {
        return words(destinations, "dcs").stream().map(Shipping::request).toList();
    }

    private static String request(String destination) {
        return DESTINATIONS + ";dc=" + destination;
    }

    /** The destinations that get what is written in the namespace. */
    static List<String> of(String namespace, Map<String, String> replies) {
        return words(replies.getOrDefault(DESTINATIONS, ""), "dcs").stream()
                .filter(destination -> words(replies.getOrDefault(request(destination), ""), "namespaces")
                        .contains(namespace))
                .toList();
    }

    private static List<String> words(String reply, String name) {
        String list = InfoReply.pairs(reply, ';').getOrDefault(name, "");
        return list.isEmpty() ? List.of() : List.of(list.split(",", -1));
    }
}
