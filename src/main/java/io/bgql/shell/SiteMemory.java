package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.LuaFunction;
import io.bgql.cluster.LuaSource;
import io.bgql.cluster.Patience;
import io.bgql.cluster.Remembered;
import io.bgql.cluster.RememberedCatalog;
import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import io.bgql.job.JobControl;
import io.bgql.job.JobView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** What is remembered of one cluster; it is asked on the threads of an executor and on no other. */
final class SiteMemory implements Memory {
    /** Together with what else a key costs, at most the 50 ms in which a prompt answers. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private static final Duration JOBS_FRESH = Duration.ofSeconds(1);
    private static final Duration NAMES_FRESH = Duration.ofSeconds(5);
    private static final int MOST_JOBS = 200;

    private final Site site;
    private final LongSupplier ticker;
    private final Executor behind;
    private final RememberedCatalog catalog;
    private final Remembered<List<JobView>> jobs;
    private final Remembered<List<Remembrance.Node>> nodes;
    private final ConcurrentMap<String, Remembered<List<LuaFunction>>> functions = new ConcurrentHashMap<>();

    /** @param ticker nanoseconds from anywhere */
    SiteMemory(Site site, LongSupplier ticker, Executor behind) {
        this.site = site;
        this.ticker = ticker;
        this.behind = behind;
        this.catalog = new RememberedCatalog(site.catalog(), ticker, behind);
        this.jobs =
                new Remembered<>(() -> site.jobs().known(MOST_JOBS, new Cancellation()), JOBS_FRESH, ticker, behind);
        this.nodes = new Remembered<>(this::askNodes, NAMES_FRESH, ticker, behind);
    }

    private List<Remembrance.Node> askNodes() {
        return site.administration().nodes(new Cancellation()).stream()
                .filter(facts -> facts.silence().isEmpty())
                .map(facts -> new Remembrance.Node(facts.node(), facts.address()))
                .toList();
    }

    private List<LuaFunction> askFunctions(String module) {
        String source =
                site.modules().source(module + ".lua", new Cancellation()).orElse("");
        return new LuaSource(source).functions();
    }

    @Override
    public Remembrance patient() {
        return new View(Patience.of(PATIENCE, ticker));
    }

    @Override
    public Remembrance instant() {
        return new View(Patience.none());
    }

    @Override
    public void forget() {
        catalog.forget();
        jobs.forget();
        nodes.forget();
        functions.values().forEach(Remembered::forget);
    }

    private final class View implements Remembrance {
        private final Patience patience;

        View(Patience patience) {
            this.patience = patience;
        }

        @Override
        public Catalog catalog() {
            return catalog.patient(patience);
        }

        @Override
        public Map<String, Set<Type>> binsSeen() {
            return catalog.binsSeen();
        }

        /** Those of this session are known at once, however the nodes are. */
        @Override
        public List<JobView> jobs() {
            List<JobView> asked = jobs.within(patience).orElse(List.of());
            return JobControl.together(site.jobs().remembered(), asked);
        }

        @Override
        public List<LuaFunction> functions(String module) {
            return functions
                    .computeIfAbsent(
                            module, name -> new Remembered<>(() -> askFunctions(name), NAMES_FRESH, ticker, behind))
                    .within(patience)
                    .orElse(List.of());
        }

        @Override
        public List<Node> nodes() {
            return nodes.within(patience).orElse(List.of());
        }

        @Override
        public boolean awaits() {
            return patience.lost();
        }
    }
}
