package io.bgql.shell;

import io.bgql.cluster.AbortReply;
import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Datum;
import io.bgql.cluster.Evaluated;
import io.bgql.cluster.FakeModules;
import io.bgql.cluster.Inserted;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.KeyOutcome;
import io.bgql.cluster.NamespaceFacts;
import io.bgql.cluster.NodeCondition;
import io.bgql.cluster.NodeState;
import io.bgql.cluster.Queries;
import io.bgql.cluster.Question;
import io.bgql.cluster.Readiness;
import io.bgql.cluster.Records;
import io.bgql.cluster.Row;
import io.bgql.cluster.RowStream;
import io.bgql.cluster.Schema;
import io.bgql.cluster.ServerJob;
import io.bgql.cluster.SetFacts;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.job.JobControl;
import io.bgql.job.Preflight;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.QueryPlan;
import io.bgql.syntax.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** A cluster of one node, {@code A}, whose jobs end as a test says. */
final class FakeServers implements Jobs, Queries, Records, Schema, Readiness {
    private final List<BackgroundPlan> started = new ArrayList<>();
    private final FakeNodes nodes = new FakeNodes();
    private final Journal journal = new Journal(new MemoryLedger(), "prod", "tester");
    private final Map<Long, ServerJob> jobs = new LinkedHashMap<>();
    private ServerJob.Phase phase = ServerJob.Phase.DONE;
    private ServerJob.Counts counts = new ServerJob.Counts(3, 0, 0, 0, 3);
    private Runnable gate = () -> {};
    private long asked;
    private int accepted = Integer.MAX_VALUE;
    private Supplier<Iterator<Row>> rows = () -> List.<Row>of().iterator();

    /** What happens on the thread that asks, before each answer about jobs or the schema. */
    FakeServers first(Runnable action) {
        gate = action;
        return this;
    }

    /** How every job stands when it is asked for. */
    FakeServers jobsStand(ServerJob.Phase standing, long succeeded, long failed) {
        phase = standing;
        counts = new ServerJob.Counts(succeeded, failed, 0, 0, succeeded + failed);
        return this;
    }

    /** Every job that was started has now ended. */
    void jobsEnd(long succeeded, long failed) {
        jobsStand(ServerJob.Phase.DONE, succeeded, failed);
        jobs.replaceAll((trid, job) -> changed(job, phase, counts));
    }

    /** Lists a job that another client has started. */
    void listsAnother(long trid) {
        jobs.put(trid, job(trid, Optional.of("users"), 0));
    }

    private ServerJob job(long trid, Optional<String> set, int rps) {
        return new ServerJob(
                trid,
                "test",
                set,
                ServerJob.Kind.BACKGROUND_OPERATIONS,
                phase,
                OptionalDouble.of(phase.active() ? 50 : 100),
                counts,
                rps,
                1,
                Duration.ofMillis(10),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                "test");
    }

    /** Refuses every job after so many. */
    FakeServers accepts(int most) {
        accepted = most;
        return this;
    }

    /** How often the jobs were asked for. */
    long asked() {
        return asked;
    }

    FakeServers records(Supplier<Iterator<Row>> records) {
        rows = records;
        return this;
    }

    /** A record with one bin, {@code n}. */
    static Row record(long number) {
        return new Row(
                Optional.of(new Datum.Int(number)),
                Bytes.of(new byte[20]),
                1,
                OptionalLong.empty(),
                Map.of("n", new Datum.Int(number)),
                List.of());
    }

    FakeNodes nodes() {
        return nodes;
    }

    List<BackgroundPlan> started() {
        return started;
    }

    Site site() {
        FakeCatalog catalog = new FakeCatalog().bin("n", Type.INT).bin("active", Type.BOOL);
        FakeModules modules = new FakeModules();
        return new Site(
                "prod",
                this,
                this,
                this,
                nodes,
                modules,
                nodes,
                nodes,
                new GatedCatalog(catalog, () -> gate.run()),
                new Preflight(this, modules, this),
                new JobControl(this, journal, System::nanoTime, new SplittableRandom(1)));
    }

    @Override
    public List<Acceptance> start(BackgroundPlan plan, long trid) {
        if (started.size() >= accepted) {
            return List.of(new Acceptance.Refused("A", 22, "too many queries"));
        }
        started.add(plan);
        jobs.put(trid, job(trid, plan.set(), plan.rps()));
        return List.of(new Acceptance.Accepted("A"));
    }

    @Override
    public List<Answer<List<ServerJob>>> list(Cancellation cancellation) {
        gate.run();
        asked++;
        return List.of(new Answer.Given<>("A", List.copyOf(jobs.values())));
    }

    @Override
    public List<Answer<AbortReply>> abort(long trid, Cancellation cancellation) {
        jobs.computeIfPresent(trid, (id, job) -> changed(job, ServerJob.Phase.ABORTED, job.counts()));
        return List.of(new Answer.Given<>("A", new AbortReply.Aborting()));
    }

    private static ServerJob changed(ServerJob job, ServerJob.Phase next, ServerJob.Counts counted) {
        return new ServerJob(
                job.trid(),
                job.namespace(),
                job.set(),
                job.kind(),
                next,
                job.progress(),
                counted,
                job.rps(),
                job.threads(),
                job.runTime(),
                job.sinceDone(),
                job.index(),
                job.function(),
                job.client());
    }

    @Override
    public Map<String, Long> masterObjects(String namespace, Cancellation cancellation) {
        return Map.of("A", 10L);
    }

    @Override
    public List<Answer<NodeCondition>> conditions(String namespace, Cancellation cancellation) {
        return List.of(
                new Answer.Given<>("A", new NodeCondition(Optional.of("KEY"), Instant.ofEpochSecond(1), Map.of())));
    }

    @Override
    public List<Answer<NodeCondition>> exactConditions(String namespace, Cancellation cancellation) {
        return conditions(namespace, cancellation);
    }

    @Override
    public RowStream select(QueryPlan plan, Cancellation cancellation) {
        Iterator<Row> records = rows.get();
        return new RowStream() {
            @Override
            public boolean hasNext() {
                cancellation.check();
                return records.hasNext();
            }

            @Override
            public Row next() {
                return records.next();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public long count(QueryPlan plan, Cancellation cancellation) {
        return 42;
    }

    @Override
    public List<Evaluated> evaluate(String namespace, List<Question> questions, Cancellation cancellation) {
        return questions.stream()
                .<Evaluated>map(question -> new Evaluated.Refused("not here"))
                .toList();
    }

    @Override
    public List<Row> read(KeyReadPlan plan, Cancellation cancellation) {
        return List.of(record(1));
    }

    @Override
    public List<KeyOutcome> carryOut(KeyWorkPlan plan, Cancellation cancellation) {
        return plan.keys().stream()
                .map(key -> new KeyOutcome(
                        Optional.empty(), Bytes.of(key.digest), new KeyOutcome.Ending.Done(new Datum.Nil())))
                .toList();
    }

    @Override
    public List<Answer<NodeState>> nodes(String namespace, Cancellation cancellation) {
        return List.of(
                new Answer.Given<>("A", new NodeState(false, Map.of("nsup-period", "120"), Map.of(), List.of())));
    }

    @Override
    public List<Inserted> insert(List<InsertPlan> plans, boolean stopOnFailure, Cancellation cancellation) {
        return plans.stream()
                .map(plan -> new Inserted(plan.records().size(), Optional.empty()))
                .toList();
    }

    @Override
    public List<NamespaceFacts> namespaces(Cancellation cancellation) {
        return List.of(new NamespaceFacts("test", 30, 0, 1, false, 0, true, 10_000, Map.of()));
    }

    @Override
    public List<SetFacts> sets(Optional<String> namespace, Cancellation cancellation) {
        return List.of(new SetFacts("test", "users", 20, 0, 0, 0, 0, false, false));
    }
}
