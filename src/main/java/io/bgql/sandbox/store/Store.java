package io.bgql.sandbox.store;

import io.bgql.sandbox.udf.Modules;
import io.bgql.sandbox.udf.UdfLimits;
import java.util.List;
import java.util.Optional;

/** Everything one node holds. Closing it stops its jobs and waits for their threads. */
public final class Store implements AutoCloseable {
    private final Settings<ServiceSetting> settings = new Settings<>(ServiceSetting.class);
    private final List<Namespace> namespaces;
    private final Modules modules;
    private final Functions functions;
    private final Transactions transactions;
    private final QueryJobs queries = new QueryJobs(settings);

    /** @param withSampleData whether namespace {@code test} shows the sample records, and sample modules are there */
    public Store(Time time, boolean withSampleData) {
        modules = new Modules(time.ticker(), UdfLimits.USUAL, withSampleData);
        functions = new Functions(modules, settings);
        transactions = new Transactions(functions);
        Namespace test = new Namespace("test", time, withSampleData ? SampleRecords::fill : filling -> {});
        test.configure(NamespaceSetting.NSUP_PERIOD, 120);
        namespaces = List.of(test, new Namespace("bar", time, filling -> {}));
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
