package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.store.JobSnapshot.Counts;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What background jobs do to records, and how they count it. Records r0 to r99 have a bin n from 0 to 99. */
@Timeout(60)
class BackgroundJobTest {
    private static final int RECORDS = 100;

    private final Desk desk = new Desk();

    @BeforeEach
    void write() {
        desk.test.configure(NamespaceSetting.SINGLE_QUERY_THREADS, 1);
        for (int i = 0; i < RECORDS; i++) {
            desk.write("r" + i).write("n", i).ttl(1000).result();
        }
        desk.writeIn("other", "o").write("n", 1000).result();
        desk.writeWithoutSet("w").write("n", 1000).result();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void changesEveryRecordOfTheSet() {
        JobSnapshot job = job().add("n", 1000).run();
        assertThat(job.counts()).isEqualTo(new Counts(RECORDS, 0, 0, RECORDS, 0));
        assertThat(job.end()).isEqualTo(JobEnd.OK);
        assertThat(job.progressPercent()).isEqualTo(100.0);
        assertThat(job.activeThreads()).isZero();
        assertThat(desk.bins("r7")).isEqualTo("n=1007");
        assertThat(desk.read("o").set("other").code()).isNotZero();
        assertThat(desk.test.counters().value(NamespaceCounter.OPS_SUB_WRITE_SUCCESS))
                .isEqualTo(RECORDS);
        assertThat(desk.test.counters().value(NamespaceCounter.PI_QUERY_OPS_BG_COMPLETE))
                .isOne();
    }

    @Test
    void changesTheWholeNamespaceWithoutASet() {
        assertThat(job().set("").add("n", 1).run().counts()).isEqualTo(new Counts(RECORDS + 2, 0, 0, RECORDS + 2, 0));
    }

    @Test
    void countsRecordsKeptOutByTheirBins() {
        JobSnapshot job =
                job().filter(Expressions.binGreaterThan("n", 89)).add("n", 1).run();
        assertThat(job.counts()).isEqualTo(new Counts(RECORDS, 0, 90, 10, 0));
        assertThat(desk.bins("r89")).isEqualTo("n=89");
        assertThat(desk.bins("r90")).isEqualTo("n=91");
        JobSnapshot none = job().filter(Expressions.binGreaterThan("missing", 0))
                .add("n", 1)
                .run();
        assertThat(none.counts()).isEqualTo(new Counts(RECORDS, 0, RECORDS, 0, 0));
    }

    @Test
    void countsRecordsKeptOutByMetadataAndDoesNotThrottleThem() {
        JobSnapshot none = job().filter(Expressions.constant(false)).add("n", 1).run();
        assertThat(none.counts()).isEqualTo(new Counts(0, RECORDS, 0, 0, 0));
        JobSnapshot some = job().filter(Expressions.oneIn(3)).add("n", 1).run();
        Counts counts = some.counts();
        assertThat(counts.succeeded()).isBetween(1L, RECORDS - 1L).isEqualTo(counts.throttled());
        assertThat(counts.filteredMeta()).isEqualTo(RECORDS - counts.succeeded());
        assertThat(counts.filteredBins()).isZero();
        assertThat(desk.test.counters().value(NamespaceCounter.OPS_SUB_WRITE_FILTERED_OUT))
                .isEqualTo(RECORDS + counts.filteredMeta());
    }

    @Test
    void countsRecordsThatFail() {
        for (int i = 0; i < 7; i++) {
            desk.write("r" + i).write("n", "text").result();
        }
        assertThat(job().add("n", 1).run().counts()).isEqualTo(new Counts(RECORDS, 0, 0, RECORDS - 7, 7));
        assertThat(job().add("a-name-too-long-for-a-bin", 1).run().counts().failed())
                .isEqualTo(RECORDS);
        assertThat(job().write("n", 1).ttl(400_000_000).run().counts().failed()).isEqualTo(RECORDS);
        assertThat(desk.test.counters().value(NamespaceCounter.OPS_SUB_WRITE_ERROR))
                .isEqualTo(7 + 2 * RECORDS);
    }

    @Test
    void doesNotCountRecordsThatVanish() {
        JobSnapshot job = job().beforeEach(seen -> {
                    for (int i = 0; i < RECORDS; i++) {
                        desk.delete("r" + i).result();
                    }
                })
                .add("n", 1)
                .run();
        assertThat(job.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    }

    @Test
    void skipsExpiredRecords() {
        desk.hand.passSeconds(1001);
        assertThat(job().add("n", 1).run().counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    }

    @Test
    void rewritesTheTimeToLiveUnlessToldToKeepIt() {
        job().touch().ttl(-2).run();
        assertThat(desk.write("r1").write("z", 1).ttl(-2).result().voidTime()).isPositive();
        job().touch().run();
        assertThat(desk.read("r1").read("n").result().voidTime()).isZero();
        job().touch().ttl(50).run();
        assertThat(desk.read("r1").read("n").result().voidTime())
                .isBetween(desk.hand.seconds() + 49, desk.hand.seconds() + 50);
    }

    @Test
    void ignoresPoliciesThatOnlySingleRecordsKnow() {
        JobSnapshot job = job().info2(Info2.GENERATION | Info2.CREATE_ONLY | Info2.DELETE)
                .info3(Info3.CREATE_OR_REPLACE)
                .write("z", 1)
                .run();
        assertThat(job.counts().succeeded()).isEqualTo(RECORDS);
        assertThat(desk.bins("r5")).isEqualTo("n=5 z=1");
    }

    @Test
    void replacesRecordsWhenToldTo() {
        assertThat(job().info3(Info3.REPLACE_ONLY).write("z", 1).run().counts().succeeded())
                .isEqualTo(RECORDS);
        assertThat(desk.bins("r5")).isEqualTo("z=1");
        assertThat(job().info3(Info3.REPLACE_ONLY).touch().run().counts().failed())
                .isEqualTo(RECORDS);
        assertThat(job().info3(Info3.REPLACE_ONLY).add("z", 1).run().counts().failed())
                .isEqualTo(RECORDS);
    }

    @Test
    void deletesAndLeavesTheSetKnown() {
        Particle nothing = new Particle(ParticleType.NULL, new byte[0]);
        assertThat(job().info2(Info2.DURABLE_DELETE)
                        .operation(OperationCode.DELETE_ALL, "", nothing)
                        .run()
                        .counts()
                        .failed())
                .isEqualTo(RECORDS);
        assertThat(job().operation(OperationCode.DELETE_ALL, "", nothing)
                        .run()
                        .counts()
                        .succeeded())
                .isEqualTo(RECORDS);
        assertThat(desk.test.set("s").orElseThrow().objects()).isZero();
        assertThat(job().touch().run().counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    }

    @Test
    void writesWhatAnExpressionSays() {
        Particle sum = new Particle(ParticleType.BLOB, Expressions.writeSum("n", 500));
        assertThat(job().operation(OperationCode.EXP_MODIFY, "sum", sum)
                        .run()
                        .counts()
                        .succeeded())
                .isEqualTo(RECORDS);
        assertThat(desk.read("r3").info1(Info1.GET_ALL).answers()).isEqualTo("n=3 sum=503");
    }

    @Test
    void failsEveryRecordWhereTheNamespaceWantsASet() {
        desk.test.configure(NamespaceSetting.DISALLOW_NULL_SETNAME, 1);
        assertThat(job().add("n", 1).run().counts().failed()).isEqualTo(RECORDS);
    }

    @Test
    void failsEveryRecordWhereNothingExpires() {
        desk.write(desk.bar, "k").write("a", 1).result();
        assertThat(new BackgroundDesk(desk, desk.bar).touch().ttl(5).run().counts())
                .isEqualTo(new Counts(1, 0, 0, 0, 1));
    }

    private BackgroundDesk job() {
        return new BackgroundDesk(desk);
    }
}
