package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;

/**
 * What a query sends for the range of an index. Indexes on bins are meant by their definition, as every server knows them;
 * those on expressions by their name, which servers have known as long as they have had such indexes.
 */
final class IndexFilter {
    private IndexFilter() {}

    static Filter of(Catalog.Index index, Demand demand) {
        IndexCollectionType collection = collection(index.collection());
        if (index.expression().isPresent()) {
            return byName(index.name(), collection, demand);
        }
        CTX[] context = index.context().map(CTX::fromBase64).orElseGet(() -> new CTX[0]);
        if (demand instanceof Demand.Within within) {
            return Filter.range(
                    index.bin(),
                    collection,
                    within.bounds().low(),
                    within.bounds().high(),
                    context);
        }
        if (demand instanceof Demand.Text text) {
            return collection == IndexCollectionType.DEFAULT
                    ? Filter.equal(index.bin(), text.value(), context)
                    : Filter.contains(index.bin(), collection, text.value(), context);
        }
        if (demand instanceof Demand.Blob blob) {
            return collection == IndexCollectionType.DEFAULT
                    ? Filter.equal(index.bin(), blob.value(), context)
                    : Filter.contains(index.bin(), collection, blob.value(), context);
        }
        return Filter.geoWithinRegion(index.bin(), collection, ((Demand.Geo) demand).json(), context);
    }

    private static Filter byName(String name, IndexCollectionType collection, Demand demand) {
        if (demand instanceof Demand.Within within) {
            return Filter.rangeByIndex(
                    name, collection, within.bounds().low(), within.bounds().high());
        }
        if (demand instanceof Demand.Text text) {
            return collection == IndexCollectionType.DEFAULT
                    ? Filter.equalByIndex(name, text.value())
                    : Filter.containsByIndex(name, collection, text.value());
        }
        if (demand instanceof Demand.Blob blob) {
            return collection == IndexCollectionType.DEFAULT
                    ? Filter.equalByIndex(name, blob.value())
                    : Filter.containsByIndex(name, collection, blob.value());
        }
        return Filter.geoWithinRegionByIndex(name, collection, ((Demand.Geo) demand).json());
    }

    private static IndexCollectionType collection(Catalog.Collection collection) {
        return switch (collection) {
            case SCALAR -> IndexCollectionType.DEFAULT;
            case LIST -> IndexCollectionType.LIST;
            case MAP_KEYS -> IndexCollectionType.MAPKEYS;
            case MAP_VALUES -> IndexCollectionType.MAPVALUES;
        };
    }
}
