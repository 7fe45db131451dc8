package io.bgql.sandbox.store;

import io.bgql.sandbox.udf.Modules;
import io.bgql.sandbox.udf.UdfLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything one node holds. Closing it stops its jobs and waits for their threads. */
public final class Store implements AutoCloseable {
    private final Settings<ServiceSetting> settings = new Settings<>(ServiceSetting.class);
    private final List<Namespace> namespaces;
    private final Modules modules;
    private final Functions functions;
    private final Transactions transactions;
    private final QueryJobs queries;

    /**
     * The store of a node that is all there is.
     *
     * @param withSampleData whether namespace {@code test} shows the sample records, and sample modules are there
     */
    public Store(Time time, boolean withSampleData) {
        this(time, Surroundings.sole(withSampleData));
    }

    /** The store of a node among others. */
    public Store(Time time, Surroundings around) {
        Shared shared = around.shared();
        modules = new Modules(time.ticker(), UdfLimits.USUAL, shared.withSampleData());
        functions = new Functions(modules, settings);
        transactions = new Transactions(functions);
        queries = new QueryJobs(settings, around.watch());
        Namespace test = new Namespace(
                "test",
                shared.test(),
                time,
                around.ownership(),
                former(around, "test").orElseGet(() -> () -> {
                    Contents contents = new Contents(shared.test());
                    shared.fill(contents, time, around.samplesOf());
                    return contents;
                }));
        test.configure(NamespaceSetting.NSUP_PERIOD, 120);
        Namespace bar = new Namespace(
                "bar",
                shared.bar(),
                time,
                around.ownership(),
                former(around, "bar").orElseGet(() -> () -> new Contents(shared.bar())));
        namespaces = List.of(test, bar);
    }

    private static Optional<Supplier<Contents>> former(Surroundings around, String name) {
        return around.former()
                .flatMap(store -> store.namespace(name))
                .map(namespace -> () -> namespace.contents().unfollowed());
    }

    /** In the order of {@code namespaces}. */
    public List<Namespace> namespaces() {
        return namespaces;
    }

    public Optional<Namespace> namespace(String name) {
        return namespaces.stream()
                .filter(namespace -> namespace.name().equals(name))
                .findFirst();
    }

    public Settings<ServiceSetting> settings() {
        return settings;
    }

    /** Changes a setting, unless the value is out of range; says whether it was changed. Takes effect at once. */
    public boolean configure(ServiceSetting setting, long value) {
        boolean changed = settings.set(setting, value);
        queries.limitFinished();
        return changed;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Modules modules() {
        return modules;
    }

    /** For the order to call one in the background. */
    public Functions functions() {
        return functions;
    }

    public QueryJobs queries() {
        return queries;
    }

    /** Removes expired records where it is time for that. To be called again and again, by one thread. */
    public void removeExpired() {
        namespaces.forEach(namespace -> namespace.expiry().runIfDue());
    }

    /**
     * Stops writing in all namespaces while their records together take more of the heap than this, as far as can be
     * told from their sizes; deleting goes on.
     */
    public void limitRecords(long mostBytes) {
        boolean over = namespaces.stream().mapToLong(Namespace::heapBytes).sum() > mostBytes;
        namespaces.forEach(namespace -> namespace.stopWrites(over));
    }

    @Override
    public void close() {
        modules.close();
        queries.close();
    }
}
