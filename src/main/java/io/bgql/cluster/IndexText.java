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

/** Reads {@code sindex-list} and {@code sindex-stat} of one node. Indexes on expressions are left out: no bin names them. */
final class IndexText {
    private IndexText() {}

    static List<Catalog.Index> indexes(Node node, String namespace) {
        boolean renamed = node.getVersion().isGreaterOrEqual(Version.SERVER_VERSION_8_1);
        String place = (renamed ? "namespace=" : "ns=") + namespace;
        List<Catalog.Index> indexes = new ArrayList<>();
        String reply = ClientNodes.figures(node, "sindex-list:" + place + ";b64=true");
        for (Map<String, String> fields : InfoRecords.read(reply, "ns=")) {
            if (!fields.getOrDefault("bin", "null").equals("null")) {
                String name = fields.getOrDefault("indexname", "");
                indexes.add(index(fields, name, ratio(node, place, name)));
            }
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
                one.readable() && other.readable(),
                Math.max(one.entriesPerValue(), other.entriesPerValue()));
    }

    private static double ratio(Node node, String place, String name) {
        String figures = ClientNodes.reply(node, "sindex-stat:" + place + ";indexname=" + name);
        return InfoReply.number(InfoReply.pairs(figures, ';'), "entries_per_bval");
    }

    private static Catalog.Index index(Map<String, String> fields, String name, double ratio) {
        return new Catalog.Index(
                name,
                said(fields, "set"),
                fields.getOrDefault("bin", ""),
                type(fields.getOrDefault("type", "")),
                collection(fields.getOrDefault("indextype", "")),
                said(fields, "context"),
                fields.getOrDefault("state", "").equals("RW"),
                ratio);
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
