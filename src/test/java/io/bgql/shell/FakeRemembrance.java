package io.bgql.shell;

import io.bgql.cluster.LuaFunction;
import io.bgql.cluster.LuaSource;
import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A cluster of which all is known that a test wants. */
public final class FakeRemembrance implements Remembrance {
    private final Catalog catalog;
    private List<JobView> jobs = List.of();
    private volatile boolean awaits;

    public FakeRemembrance(Catalog catalog) {
        this.catalog = catalog;
    }

    public FakeRemembrance jobs(List<JobView> known) {
        jobs = known;
        return this;
    }

    /** Whether the nodes have not answered yet. */
    public FakeRemembrance awaiting(boolean now) {
        awaits = now;
        return this;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Map<String, Set<Type>> binsSeen() {
        return catalog.bins("test", Optional.empty());
    }

    @Override
    public List<JobView> jobs() {
        return jobs;
    }

    @Override
    public List<LuaFunction> functions(String module) {
        String source = module.equals("maintenance")
                ? "function expire_old(rec, days) end function transform_record(rec) end"
                : "";
        return new LuaSource(source).functions();
    }

    @Override
    public List<Node> nodes() {
        return List.of(new Node("A1", "10.0.0.1:3000"), new Node("A2", "10.0.0.2:3000"));
    }

    @Override
    public boolean awaits() {
        return awaits;
    }
}
