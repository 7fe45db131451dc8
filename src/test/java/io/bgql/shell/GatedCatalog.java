package io.bgql.shell;

import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalog that does something on the thread that asks before it answers. */
record GatedCatalog(Catalog catalog, Runnable gate) implements Catalog {
    private Catalog open() {
        gate.run();
        return catalog;
    }

    @Override
    public List<String> namespaces() {
        return open().namespaces();
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return open().namespace(name);
    }

    @Override
    public List<KeptSet> sets(String namespace) {
        return open().sets(namespace);
    }

    @Override
    public List<Index> indexes(String namespace) {
        return open().indexes(namespace);
    }

    @Override
    public Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        return open().bins(namespace, set);
    }

    @Override
    public List<Map<String, Object>> sample(String namespace, Optional<String> set) {
        return open().sample(namespace, set);
    }

    @Override
    public List<String> modules() {
        return open().modules();
    }
}
