package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.store.JobSnapshot.Counts;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Background jobs along an index. Where they move records in the index they go along, the counts are those of a server
 * 8.1.2 that was given the same digests and values, and time enough (150 records a second).
 */
@Timeout(60)
class IndexedJobTest {
    private static final List<Integer> PARTITIONS = List.of(10, 20, 30);
    private static final int EACH = 600;

    private final Desk desk = new Desk();
    private final IndexDesk indexes = new IndexDesk(desk);

    @BeforeEach
    void onOneThread() {
        desk.test.configure(NamespaceSetting.SINGLE_QUERY_THREADS, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void load(IntUnaryOperator age) throws RefusedRequest {
        for (int partition : PARTITIONS) {
            for (int i = 0; i < EACH; i++) {
                indexes.write(IndexDesk.digest(partition, i), "age", age.applyAsInt(i));
            }
        }
        indexes.create("by_age", "age");
    }

    private Map<Integer, Integer> recordsByChanges() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int partition : PARTITIONS) {
            for (int i = 0; i < EACH; i++) {
                counts.merge(indexes.generation(IndexDesk.digest(partition, i)) - 1, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Test
    void addingOneChangesSomeRecordsTwice() throws RefusedRequest {
        load(i -> i % 100);

        JobSnapshot job =
                job().index(IndexDesk.range("age", 0, 1_000_000)).add("age", 1).run();

        assertThat(job.counts()).isEqualTo(new Counts(1896, 0, 0, 1896, 0));
        assertThat(recordsByChanges()).containsExactlyInAnyOrderEntriesOf(Map.of(1, 1704, 2, 96));
    }

    @Test
    void howManyAreChangedTwiceHangsOnHowTheValuesLie() throws RefusedRequest {
        load(i -> i * 7919 % 80);

        JobSnapshot job =
                job().index(IndexDesk.range("age", 0, 1_000_000)).add("age", 1).run();

        assertThat(job.counts().succeeded()).isEqualTo(1932);
        assertThat(recordsByChanges()).containsExactlyInAnyOrderEntriesOf(Map.of(1, 1668, 2, 132));
    }

    @Test
    void movingEveryRecordAheadNeverEnds() throws RefusedRequest {
        load(i -> i % 100);
        long id = job().id(5)
                .index(IndexDesk.range("age", 0, Long.MAX_VALUE))
                .add("age", 1000)
                .beforeEach(seen -> {
                    if (seen == 10 * EACH) {
                        JobSnapshot running = desk.store.queries().find(5).orElseThrow();
                        assertThat(running.progressPercent()).isEqualTo(100.0 * 12 / Namespace.PARTITIONS);
                        desk.store.queries().abort(5);
                    }
                })
                .started();

        JobSnapshot job = desk.done(id);
        assertThat(job.end()).isEqualTo(JobEnd.USER_ABORTED);
        assertThat(job.progressPercent()).isEqualTo(100.0);
        assertThat(job.counts().succeeded()).isEqualTo(10 * EACH + 1);
        assertThat(desk.test.counters().value(NamespaceCounter.SI_QUERY_OPS_BG_ABORT))
                .isOne();
    }

    /** Until the range has less than a burst left in it. */
    @Test
    void movingEveryRecordAheadEndsWhereTheRangeDoes() throws RefusedRequest {
        load(i -> i % 100);

        JobSnapshot job =
                job().index(IndexDesk.range("age", 0, 10_000)).add("age", 1000).run();

        assertThat(job.end()).isEqualTo(JobEnd.OK);
        assertThat(job.counts().succeeded()).isEqualTo(18_018);
        assertThat(recordsByChanges().keySet()).containsExactly(10, 11);
    }

    @Test
    void aRecordWithSeveralEntriesIsMetOnceInEachBurst() throws RefusedRequest {
        for (int i = 0; i < 50; i++) {
            indexes.write(IndexDesk.digest(7, i), "l", IndexDesk.list(1, 2, 3));
        }
        indexes.create("by_item", "l", IndexType.NUMERIC, IndexCollection.LIST);

        JobSnapshot job = job().index(IndexDesk.range("l", IndexCollection.LIST, 1, 3))
                .touch()
                .run();

        assertThat(job.counts()).isEqualTo(new Counts(100, 0, 0, 100, 0));
    }

    @Test
    void whatHasLeftTheRangeWhenItsTurnComesIsNotCounted() throws RefusedRequest {
        for (int i = 20; i < 50; i++) {
            indexes.write(IndexDesk.digest(7, i), "a", i);
        }
        indexes.create("by_a", "a");
        BackgroundDesk job = job().index(IndexDesk.range("a", 20, 49)).beforeEach(seen -> {
            for (int i = 40; seen == 0 && i < 50; i++) {
                indexes.write(IndexDesk.digest(7, i), "a", 1000);
            }
            for (int i = 30; seen == 0 && i < 35; i++) {
                indexes.delete(IndexDesk.digest(7, i));
            }
        });

        assertThat(job.write("x", 1).run().counts()).isEqualTo(new Counts(25, 0, 0, 15, 0));
        assertThat(desk.test.counters().value(NamespaceCounter.OPS_SUB_WRITE_ERROR))
                .isEqualTo(10);
    }

    @Test
    void countsByFilterAndKind() throws RefusedRequest {
        for (int i = 0; i < 50; i++) {
            indexes.write(IndexDesk.digest(7, i), "a", i);
        }
        indexes.create("by_a", "a");

        JobSnapshot byBins = job().index(IndexDesk.range("a", 0, 9))
                .filter(Expressions.binGreaterThan("a", 4))
                .touch()
                .run();
        JobSnapshot byMetadata = job().index(IndexDesk.named("by_a", 0, 9))
                .filter(Expressions.oneIn(2))
                .touch()
                .run();

        assertThat(byBins.index()).isEqualTo("by_a");
        assertThat(byBins.counts()).isEqualTo(new Counts(10, 0, 5, 5, 0));
        assertThat(byMetadata.counts().filteredMeta() + byMetadata.counts().succeeded())
                .isEqualTo(10);
        assertThat(desk.test.counters().value(NamespaceCounter.SI_QUERY_OPS_BG_COMPLETE))
                .isEqualTo(2);
        assertThat(desk.test.counters().value(NamespaceCounter.PI_QUERY_OPS_BG_COMPLETE))
                .isZero();
    }

    @Test
    void deletesAlongTheIndex() throws RefusedRequest {
        load(i -> i % 100);
        Particle nothing = new Particle(ParticleType.NULL, new byte[0]);

        JobSnapshot job = job().index(IndexDesk.range("age", 0, 49))
                .operation(OperationCode.DELETE_ALL, "", nothing)
                .run();

        assertThat(job.counts().succeeded()).isEqualTo(900);
        assertThat(desk.test.indexes().entries(indexes.index("by_age"))).isEqualTo(900);
    }

    @Test
    void endsWhenItsIndexIsDroppedButNotWhenItIsRenamed() throws RefusedRequest {
        load(i -> i % 100);
        JobSnapshot renamed = job().index(IndexDesk.range("age", 0, 99))
                .beforeEach(seen -> renameTo(seen, "renamed"))
                .touch()
                .run();
        JobSnapshot dropped = job().index(IndexDesk.range("age", 0, 99))
                .beforeEach(seen -> desk.test.indexes().drop("renamed"))
                .touch()
                .run();

        assertThat(renamed.index()).isEqualTo("by_age");
        assertThat(renamed.counts().succeeded()).isEqualTo(1800);
        assertThat(dropped.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(dropped.end()).isEqualTo(JobEnd.OK);
        assertThat(job().index(IndexDesk.named("renamed", 0, 1)).touch().refused())
                .isEqualTo(ResultCode.SINDEX_NOT_FOUND);
    }

    private void renameTo(int seen, String name) {
        try {
            if (seen == 0) {
                indexes.create(name, "age");
            }
        } catch (RefusedRequest e) {
            throw new AssertionError(e);
        }
    }

    private BackgroundDesk job() {
        return new BackgroundDesk(desk);
    }
}
