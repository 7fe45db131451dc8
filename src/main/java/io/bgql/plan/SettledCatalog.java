package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalog that asks for each namespace once: for a run of statements that change no namespace. For one thread. */
public final class SettledCatalog implements Catalog {
    private final Catalog live;
    private final Map<String, Optional<Namespace>> known = new HashMap<>();

    public SettledCatalog(Catalog live) {
        this.live = live;
    }

    @Override
    public List<String> namespaces() {
        return live.namespaces();
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return known.computeIfAbsent(name, live::namespace);
    }

    @Override
    public List<KeptSet> sets(String namespace) {
        return live.sets(namespace);
    }

    @Override
    public List<Index> indexes(String namespace) {
        return live.indexes(namespace);
    }

    @Override
    public Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        return live.bins(namespace, set);
    }

    @Override
    public List<String> modules() {
        return live.modules();
    }
}
