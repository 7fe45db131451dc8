package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.policy.WritePolicy;
import io.bgql.fault.Scene.Said;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An abort that comes when the last record has been met, and the job has not ended yet. */
@Timeout(60)
class LateAbortTest {
    private static final int RECORDS = 300;
    private static final int FIRST_EMPTY_PARTITION = 3_000;

    /** A server that was told to abort says that it did, whatever was left; so nobody may call that done, nor incomplete. */
    @Test
    void whetherItLeftRecordsOutIsLeftToVerify() throws IOException {
        try (Scene scene = Scene.empty(Draw.NODES, new MemoryLedger())) {
            write(scene);
            Trap trap = scene.sandbox()
                    .at(Place.beforePartition("B1", scene.node("B1").ownPartitions()), scene::abortAll);

            Said said = scene.say("UPDATE test.crowd SET score = score + 1");

            assertThat(trap.hasStruck()).isTrue();
            assertThat(said.status()).isEqualTo(4);
            assertThat(said.text())
                    .contains("\"state\":\"aborted\"", "\"succeeded\":" + RECORDS + ",")
                    .contains(": it may have met more records than were seen, even all of them\n")
                    .contains("VERIFY JOB #1; counts the records it should have changed and did not");
            assertThat(scene.say("VERIFY JOB #1").text()).contains("\"missed\":0,\"written_since\":0}");
            assertThat(scene.say("RESUME JOB #1").text()).contains("\"state\":\"done\"", "\"succeeded\":0,");
            assertThat(scene.count("test.crowd", "$.score == 1")).isEqualTo(RECORDS);
        }
    }

    private static void write(Scene scene) {
        SplittableRandom random = new SplittableRandom(1);
        try (AerospikeClient client =
                new AerospikeClient("127.0.0.1", scene.sandbox().port())) {
            for (int i = 0; i < RECORDS; i++) {
                client.put(
                        new WritePolicy(),
                        Crowd.key(random, random.nextInt(FIRST_EMPTY_PARTITION)),
                        new Bin("score", 0));
            }
        }
    }
}
