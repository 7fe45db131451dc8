package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.store.ForegroundQuery.Length;
import io.bgql.sandbox.store.ForegroundQuery.Projection;
import io.bgql.sandbox.store.JobSnapshot.Counts;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Foreground queries: what they show, in which order, and how they go on where they stopped. */
class ForegroundQueryTest {
    private static final int RECORDS = 300;
    private static final Projection EVERYTHING = new Projection(true, List.of(), false);

    private final Desk desk = new Desk();
    private final Traffic traffic = new Traffic();
    private final List<FoundRecord> found = new ArrayList<>();

    private String set = "s";
    private RecordFilter filter = RecordFilter.NONE;
    private Projection projection = EVERYTHING;
    private Length length = new Length.LongQuery(30_000);
    private long most;
    private int rate;
    private RecordSink sink = new Collector();

    @BeforeEach
    void write() {
        for (int i = 0; i < RECORDS; i++) {
            Desk.Request request = desk.write("r" + i).write("n", i);
            (i % 2 == 0 ? request.write("even", 1) : request).result();
        }
        desk.writeWithoutSet("w").write("n", 0).result();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Keeps all records. */
    private class Collector implements RecordSink {
        @Override
        public void accept(FoundRecord record) throws IOException {
            found.add(record);
        }

        @Override
        public void unavailable(int partition) {
            throw new AssertionError("a node alone has every partition");
        }

        @Override
        public Traffic traffic() {
            return traffic;
        }
    }

    @Test
    void showsEveryRecordOfTheSetOnceInOrderOfPartitionAndDigest() throws RefusedRequest {
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Ended(ResultCode.OK));
        assertThat(found).hasSize(RECORDS).isSortedAccordingTo((one, other) -> {
            int partitions = Digest.partition(one.digest()) - Digest.partition(other.digest());
            return partitions != 0 ? partitions : Arrays.compareUnsigned(one.digest(), other.digest());
        });
        assertThat(found.get(0).set()).isEqualTo("s");
        assertThat(found.get(0).generation()).isOne();
        assertThat(Desk.text(found.get(0).answers())).startsWith("n=");
    }

    @Test
    void showsAllSetsWithoutASetAndNothingOfAnUnknownOne() throws RefusedRequest {
        set = "";
        run(allPartitions());
        assertThat(found).hasSize(RECORDS + 1);
        found.clear();
        set = "unknown";
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Ended(ResultCode.OK));
        assertThat(found).isEmpty();
    }

    @Test
    void goesOnAfterTheLastDigestOfAPartition() throws RefusedRequest {
        most = 7;
        PartitionSelection partitions = allPartitions();
        Set<String> seen = new HashSet<>();
        int pages = 0;
        do {
            found.clear();
            run(partitions);
            found.forEach(record -> seen.add(Arrays.toString(record.digest())));
            partitions = after(
                    found.isEmpty() ? new byte[0] : found.get(found.size() - 1).digest());
            pages++;
        } while (found.size() == most);
        assertThat(seen).hasSize(RECORDS);
        assertThat(pages).isEqualTo(RECORDS / 7 + 1);
    }

    @Test
    void visitsOnlyThePartitionsAskedFor() throws RefusedRequest {
        int partition = Digest.partition(desk.digest("s", "r7"));
        PartitionSelection one = new PartitionSelection();
        one.add(partition);
        run(one);
        assertThat(found).isNotEmpty().allMatch(record -> Digest.partition(record.digest()) == partition);
    }

    @Test
    void refusesPartitionsThatAreNoneOrTwice() throws RefusedRequest {
        PartitionSelection partitions = new PartitionSelection();
        partitions.add(5);
        byte[] inFive = {5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> partitions.add(5)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> partitions.addAfter(inFive)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> partitions.add(4096)).isInstanceOf(RefusedRequest.class);
        assertThat(partitions.partitionCount()).isOne();
    }

    @Test
    void filtersByMetadataAndBinsAndCountsBoth() throws RefusedRequest {
        filter = Expressions.binGreaterThan("n", 289);
        run(allPartitions());
        assertThat(found).hasSize(10);
        assertThat(last().counts()).isEqualTo(new Counts(0, 0, RECORDS - 10, 10, 0));
        found.clear();
        filter = Expressions.oneIn(4);
        run(allPartitions());
        assertThat(last().counts().filteredMeta()).isEqualTo(RECORDS - found.size());
    }

    @Test
    void skipsRecordsOfWhichNothingIsWanted() throws RefusedRequest {
        projection = reading("even");
        run(allPartitions());
        assertThat(found).hasSize(RECORDS / 2);
        assertThat(Desk.text(found.get(0).answers())).isEqualTo("even=1");
        found.clear();
        projection = new Projection(true, reading("even").operations(), true);
        run(allPartitions());
        assertThat(found).hasSize(RECORDS);
        found.clear();
        projection = new Projection(false, List.of(), false);
        run(allPartitions());
        assertThat(found).hasSize(RECORDS).allMatch(record -> record.answers().isEmpty());
    }

    @Test
    void refusesWhatIsNotReadingOrNotThere() throws RefusedRequest {
        Operation write = Operation.of(OperationCode.WRITE, ParticleType.INTEGER, "n", new byte[8]);
        projection = new Projection(true, List.of(write), false);
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Refused(ResultCode.PARAMETER));
        projection = EVERYTHING;
        filter = Expressions.justABin("n");
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Refused(ResultCode.PARAMETER));
    }

    @Test
    void keepsItsRate() throws RefusedRequest {
        rate = 100;
        run(allPartitions());
        assertThat(last().runMillis()).isEqualTo(RECORDS * 10);
        assertThat(last().counts().throttled()).isEqualTo(RECORDS);
    }

    @Test
    void listsLongQueriesAndEndsThemWhenAborted() throws RefusedRequest {
        sink = new Collector() {
            @Override
            public void accept(FoundRecord record) throws IOException {
                super.accept(record);
                JobSnapshot listed = last();
                assertThat(listed.done()).isFalse();
                assertThat(listed.partitionsRequested()).isEqualTo(Namespace.PARTITIONS);
                if (found.size() == 20) {
                    desk.store.queries().abort(listed.taskId());
                }
            }
        };
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Ended(ResultCode.QUERY_ABORTED));
        assertThat(found).hasSize(20);
        assertThat(last().end()).isEqualTo(JobEnd.USER_ABORTED);
        assertThat(last().type()).isEqualTo(new JobType.Basic(traffic, 30_000));
    }

    @Test
    void endsWhenNobodyTakesItsRecords() throws RefusedRequest {
        sink = new Collector() {
            @Override
            public void accept(FoundRecord record) throws IOException {
                throw new SocketTimeoutException("too slow");
            }
        };
        run(allPartitions());
        assertThat(last().end()).isEqualTo(JobEnd.RESPONSE_TIMEOUT);
        sink = new Collector() {
            @Override
            public void accept(FoundRecord record) throws IOException {
                throw new IOException("gone");
            }
        };
        run(allPartitions());
        assertThat(last().end()).isEqualTo(JobEnd.RESPONSE_ERROR);
    }

    @Test
    void doesNotListShortQueriesButLimitsTheirTime() throws RefusedRequest {
        length = new Length.ShortQuery(0);
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Ended(ResultCode.OK));
        assertThat(desk.store.queries().list()).isEmpty();
        sink = new Collector() {
            @Override
            public void accept(FoundRecord record) throws IOException {
                desk.hand.passMillis(100);
            }
        };
        length = new Length.ShortQuery(500);
        assertThat(run(allPartitions())).isEqualTo(new QueryEnd.Ended(ResultCode.TIMEOUT));
        assertThat(desk.test.counters().value(NamespaceCounter.PI_QUERY_SHORT_BASIC_TIMEOUT))
                .isOne();
    }

    @Test
    void handsOutKeysThatAreStored() throws RefusedRequest {
        set = "keyed";
        byte[] key = Particle.ofInteger(42).data();
        desk.writeIn("keyed", "k").key(ParticleType.INTEGER, key).write("a", 1).result();
        run(allPartitions());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).key())
                .hasSize(9)
                .startsWith(ParticleType.INTEGER)
                .endsWith(42);
    }

    private static Projection reading(String bin) {
        return new Projection(
                true, List.of(Operation.of(OperationCode.READ, ParticleType.NULL, bin, new byte[0])), false);
    }

    private QueryEnd run(PartitionSelection partitions) {
        ForegroundQuery query = new ForegroundQuery(
                0, set, partitions, rate, most, Optional.empty(), length, filter, projection, false, "127.0.0.1:40000");
        return desk.store.queries().run(desk.test, query, sink);
    }

    private JobSnapshot last() {
        return desk.store.queries().list().get(0);
    }

    private static PartitionSelection allPartitions() throws RefusedRequest {
        PartitionSelection partitions = new PartitionSelection();
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            partitions.add(i);
        }
        return partitions;
    }

    /** What is left after a digest; nothing is left without one. */
    private static PartitionSelection after(byte[] digest) throws RefusedRequest {
        PartitionSelection partitions = new PartitionSelection();
        if (digest.length != 0) {
            partitions.addAfter(digest);
            for (int i = Digest.partition(digest) + 1; i < Namespace.PARTITIONS; i++) {
                partitions.add(i);
            }
        }
        return partitions;
    }
}
