package io.bgql.cluster;

import com.aerospike.client.cluster.Node;
import com.aerospike.client.util.Version;
import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code sindex-list} and {@code sindex-stat} of one node. Entries are those of one node, copies included. */
final class IndexText {
    private IndexText() {}

    static List<Catalog.Index> indexes(Node node, String namespace) {
        boolean renamed = node.getVersion().isGreaterOrEqual(Version.SERVER_VERSION_8_1);
        String place = (renamed ? "namespace=" : "ns=") + namespace;
        List<Catalog.Index> indexes = new ArrayList<>();
        String reply = ClientNodes.figures(node, "sindex-list:" + place + ";b64=true");
        for (Map<String, String> fields : InfoRecords.read(reply, "ns=")) {
            String name = fields.getOrDefault("indexname", "");
            indexes.add(index(fields, name, figures(node, place, name)));
        }
        return indexes;
    }

    /** Readable only where every node has built it; the less selective of two ratios. */
    static Catalog.Index together(Catalog.Index one, Catalog.Index other) {
        return new Catalog.Index(
                one.name(),
                one.set(),
                one.bin(),
                one.type(),
                one.collection(),
                one.context(),
                one.expression(),
                one.readable() && other.readable(),
                one.entries() + other.entries(),
                Math.max(one.entriesPerValue(), other.entriesPerValue()));
    }

    private static Map<String, String> figures(Node node, String place, String name) {
        return InfoReply.pairs(ClientNodes.reply(node, "sindex-stat:" + place + ";indexname=" + name), ';');
    }

    private static Catalog.Index index(Map<String, String> fields, String name, Map<String, String> figures) {
        return new Catalog.Index(
                name,
                said(fields, "set"),
                said(fields, "bin").orElse(""),
                type(fields.getOrDefault("type", "")),
                collection(fields.getOrDefault("indextype", "")),
                said(fields, "context"),
                said(fields, "exp"),
                fields.getOrDefault("state", "").equals("RW"),
                InfoReply.number(figures, "entries"),
                InfoReply.number(figures, "entries_per_bval"));
    }

    /** The same with each record counted once instead of once a copy, and unreadable unless every node has it. */
    static Catalog.Index countedOnce(Catalog.Index index, int copies, boolean everywhere) {
        return new Catalog.Index(
                index.name(),
                index.set(),
                index.bin(),
                index.type(),
                index.collection(),
                index.context(),
                index.expression(),
                index.readable() && everywhere,
                Math.round((double) index.entries() / copies),
                index.entriesPerValue());
    }

    /** Servers print an absent value as {@code null}, upper or lower case. */
    static Optional<String> said(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase("null"));
    }

    static Type type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "string" -> Type.STRING;
            case "blob" -> Type.BLOB;
            case "geo2dsphere", "geojson" -> Type.GEO;
            default -> Type.INT;
        };
    }

    static Catalog.Collection collection(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "list" -> Catalog.Collection.LIST;
            case "mapkeys" -> Catalog.Collection.MAP_KEYS;
            case "mapvalues" -> Catalog.Collection.MAP_VALUES;
            default -> Catalog.Collection.SCALAR;
        };
    }
}
