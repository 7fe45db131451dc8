package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.store.JobSnapshot.Counts;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How jobs start or are refused, go on, are aborted, and are remembered. */
@Timeout(60)
class JobLifeTest {
    private static final int RECORDS = 500;
    private static final Particle NOTHING = new Particle(ParticleType.NULL, new byte[0]);

    private final Desk desk = new Desk();

    @BeforeEach
    void write() {
        desk.test.configure(NamespaceSetting.SINGLE_QUERY_THREADS, 1);
        for (int i = 0; i < RECORDS; i++) {
            desk.write("r" + i).write("n", i).result();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void refusesInTheServersOrder() {
        IndexQuery nowhere = new IndexQuery(new IndexQuery.Choice.ByName("missing"), new IndexRange.Integers(0, 1));
        BackgroundDesk wrong = job().set("unknown").rate(20_000).index(nowhere).filter(Expressions.justABin("n"));
        assertThat(wrong.refused()).isEqualTo(ResultCode.NOT_FOUND);
        assertThat(wrong.set("s").refused()).isEqualTo(ResultCode.PARAMETER);
        assertThat(wrong.rate(10_000).refused()).isEqualTo(ResultCode.SINDEX_NOT_FOUND);
        assertThat(job().filter(Expressions.justABin("n")).touch().refused()).isEqualTo(ResultCode.PARAMETER);
        assertThat(job().filter(RecordFilter.sent(new byte[0])).touch().refused())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(job().rate(-1).touch().refused()).isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void refusesOperationsThatRead() {
        assertThat(job().refused()).isEqualTo(ResultCode.PARAMETER);
        assertThat(job().info1(Info1.READ).touch().refused()).isEqualTo(ResultCode.PARAMETER);
        assertThat(job().touch().operation(OperationCode.READ, "n", NOTHING).refused())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(job().operation(OperationCode.EXP_MODIFY, "n", new Particle(ParticleType.BLOB, new byte[] {1}))
                        .refused())
                .isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void refusesAnIdAsLongAsItIsListed() {
        desk.store.configure(ServiceSetting.QUERY_MAX_DONE, 1);
        assertThat(job().id(-7).touch().run().taskId()).isEqualTo(-7);
        assertThat(job().id(-7).touch().refused()).isEqualTo(ResultCode.PARAMETER);
        job().id(8).touch().run();
        assertThat(job().id(-7).touch().start()).isInstanceOf(JobStart.Started.class);
    }

    @Test
    void numbersJobsThatHaveNoId() {
        assertThat(job().touch().started()).isEqualTo(1);
        assertThat(job().touch().started()).isEqualTo(2);
    }

    @Test
    void refusesJobsWhenAllThreadsAreTaken() {
        desk.store.configure(ServiceSetting.QUERY_THREADS_LIMIT, 1);
        CountDownLatch gate = new CountDownLatch(1);
        long first = job().beforeEach(seen -> await(gate)).touch().started();
        assertThat(job().touch().refused()).isEqualTo(ResultCode.FORBIDDEN);
        gate.countDown();
        desk.done(first);
        assertThat(job().touch().run().counts().succeeded()).isEqualTo(RECORDS);
    }

    @Test
    void takesAsLongAsItsRateSays() {
        JobSnapshot job = job().rate(200).touch().run();
        assertThat(job.runMillis()).isEqualTo(2500);
        assertThat(job.recordsPerSecond()).isEqualTo(200);
        desk.hand.passMillis(1234);
        assertThat(desk.store.queries().find(job.taskId()).orElseThrow().sinceDoneMillis())
                .isEqualTo(1234);
    }

    @Test
    void keepsTheRateItStartedWith() {
        desk.test.configure(NamespaceSetting.BACKGROUND_QUERY_MAX_RPS, 1000);
        JobSnapshot job = job().beforeEach(seen -> desk.test.configure(NamespaceSetting.BACKGROUND_QUERY_MAX_RPS, 100))
                .touch()
                .run();
        assertThat(job.recordsPerSecond()).isEqualTo(1000);
        assertThat(job.runMillis()).isBetween(498L, 500L);
    }

    @Test
    void stopsAtTheNextRecordWhenAborted() {
        List<JobSnapshot> running = new CopyOnWriteArrayList<>();
        long id = 77;
        JobSnapshot job = job().id(id)
                .rate(100)
                .beforeEach(seen -> {
                    if (seen == 120) {
                        running.add(desk.store.queries().find(id).orElseThrow());
                        assertThat(desk.store.queries().abort(id)).isTrue();
                    }
                })
                .add("n", 1)
                .run();
        assertThat(job.end()).isEqualTo(JobEnd.USER_ABORTED);
        assertThat(job.counts()).isEqualTo(new Counts(121, 0, 0, 121, 0));
        assertThat(job.progressPercent()).isEqualTo(100.0);
        assertThat(running.get(0).done()).isFalse();
        assertThat(running.get(0).activeThreads()).isOne();
        assertThat(running.get(0).activeRecords()).isOne();
        assertThat(running.get(0).progressPercent()).isBetween(15.0, 35.0);
        assertThat(running.get(0).counts()).isEqualTo(new Counts(121, 0, 0, 120, 0));
        assertThat(desk.store.queries().abort(id)).isFalse();
        assertThat(desk.test.counters().value(NamespaceCounter.PI_QUERY_OPS_BG_ABORT))
                .isOne();
    }

    @Test
    void abortsAllActiveJobs() {
        CountDownLatch gate = new CountDownLatch(1);
        long one = job().beforeEach(seen -> await(gate)).touch().started();
        long two = job().beforeEach(seen -> await(gate)).touch().started();
        assertThat(desk.store.queries().activeCount()).isEqualTo(2);
        assertThat(desk.store.queries().abortAll()).isEqualTo(2);
        gate.countDown();
        assertThat(List.of(desk.done(one).end(), desk.done(two).end())).containsOnly(JobEnd.USER_ABORTED);
        assertThat(desk.store.queries().abortAll()).isZero();
    }

    @Test
    void listsActiveJobsBeforeFinishedOnesAndNewestFirst() {
        job().id(11).touch().run();
        job().id(12).touch().run();
        CountDownLatch gate = new CountDownLatch(1);
        job().id(13).beforeEach(seen -> await(gate)).touch().started();
        job().id(14).beforeEach(seen -> await(gate)).touch().started();
        assertThat(listed()).containsExactly(14L, 13L, 12L, 11L);
        gate.countDown();
    }

    @Test
    void forgetsTheOldestFinishedJobs() {
        desk.store.configure(ServiceSetting.QUERY_MAX_DONE, 2);
        for (int i = 1; i <= 4; i++) {
            job().id(i).touch().run();
        }
        assertThat(listed()).containsExactly(4L, 3L);
        desk.store.configure(ServiceSetting.QUERY_MAX_DONE, 1);
        desk.store.configure(ServiceSetting.QUERY_MAX_DONE, 100);
        assertThat(listed()).containsExactly(4L);
        assertThat(desk.store.queries().find(3)).isEmpty();
    }

    @Test
    void addsThreadsWhileItLags() {
        desk.test.configure(NamespaceSetting.SINGLE_QUERY_THREADS, 3);
        AtomicInteger most = new AtomicInteger();
        long id = 5;
        job().id(id)
                .rate(10_000)
                .beforeEach(seen -> {
                    desk.hand.passMillis(10);
                    int threads = desk.store.queries().find(id).orElseThrow().activeThreads();
                    most.accumulateAndGet(threads, Math::max);
                })
                .touch()
                .run();
        assertThat(most.get()).isBetween(2, 3);
    }

    @Test
    void tellsWhoAskedForWhat() {
        JobSnapshot job = job().id(-1).rate(300).touch().run();
        assertThat(job.namespace()).isEqualTo("test");
        assertThat(job.set()).isEqualTo("s");
        assertThat(job.from()).isEqualTo("127.0.0.1:40000");
        assertThat(job.type()).isEqualTo(new JobType.BackgroundOps());
        assertThat(job.partitionsRequested()).isZero();
    }

    @Test
    void stopsItsThreadsWhenTheStoreCloses() {
        CountDownLatch begun = new CountDownLatch(1);
        List<Thread> workers = new CopyOnWriteArrayList<>();
        job().beforeEach(seen -> {
                    workers.add(Thread.currentThread());
                    begun.countDown();
                    await(new CountDownLatch(1));
                })
                .touch()
                .started();
        await(begun);
        desk.store.close();
        assertThat(workers).hasSize(1).allMatch(Thread::isDaemon).noneMatch(Thread::isAlive);
        assertThat(job().touch().refused()).isEqualTo(ResultCode.FORBIDDEN);
    }

    private List<Long> listed() {
        return desk.store.queries().list().stream().map(JobSnapshot::taskId).toList();
    }

    private BackgroundDesk job() {
        return new BackgroundDesk(desk);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
