package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.fault.Scene.Said;
import io.bgql.sandbox.Fault;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job adds one to a bin of 6042 records on three nodes, and in its midst something happens to one of them. */
@Timeout(60)
class FaultsTest {
    private static final int USERS = 6042;
    private static final String ADD_ONE = "UPDATE test.users SET hits = hits + 1 WHERE $.active == true";

    private Scene scene;

    @BeforeEach
    void begin() throws IOException {
        scene = Scene.of(3);
        assertThat(scene.say("UPDATE test.users SET hits = 0 WHERE $.active == true"))
                .satisfies(said -> assertThat(said.status()).isZero())
                .satisfies(said -> assertThat(said.text()).contains("\"state\":\"done\"", "\"succeeded\":6042"));
    }

    @AfterEach
    void end() throws IOException {
        scene.close();
    }

    /** Runs the job with a fault in its midst, and shows its nodes. */
    private Said job(Place place, Fault fault) {
        Trap trap = scene.sandbox().at(place, fault);
        Said said = scene.say(ADD_ONE + "; SHOW JOB LAST");
        assertThat(trap.hasStruck()).isTrue();
        return said;
    }

    private List<Long> hits() {
        return List.of(scene.count("$.hits == 0"), scene.count("$.hits == 1"), scene.count("$.hits >= 2"));
    }

    @Test
    void withoutFaultsEachNodeDoesItsPart() {
        Said said = scene.say(ADD_ONE + "; SHOW JOB LAST");
        assertThat(said.status()).isZero();
        for (String node : List.of("B1", "B2", "B3")) {
            assertThat(said.of(node)).contains("\"state\":\"done\"");
        }
        assertThat(hits()).containsExactly(0L, 6042L, 0L);
    }

    @Test
    void aNodeThatStopsIsNamedAndTheOutcomeIsUnknown() {
        Said said = job(Place.beforeRecord("B2", 500), () -> scene.sandbox().stop("B3"));

        assertThat(said.status()).isEqualTo(4);
        assertThat(said.text()).contains("\"state\":\"unknown\"").contains("node B3: the node ");
        assertThat(said.of("B1")).contains("\"state\":\"done\"");
        assertThat(said.of("B3")).contains("\"state\":\"no answer\"");
        // All went through the partitions together, so the others met in time what they took over.
        assertThat(hits()).containsExactly(0L, 6042L, 0L);
    }

    @Test
    void aNodeThatIsKilledByItsOwnPartLeavesRecordsThatNobodyMeets() {
        Said said = job(Place.beforeRecord("B2", 500), () -> scene.sandbox().kill("B2"));

        assertThat(said.status()).isEqualTo(4);
        assertThat(said.of("B2")).contains("\"state\":\"no answer\"");
        assertThat(hits()).satisfies(counts -> {
            assertThat(counts.get(0)).isPositive();
            assertThat(counts.get(2)).isZero();
            assertThat(counts.get(0) + counts.get(1)).isEqualTo(USERS);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNodeThatHasRestartedDoesNotKnowTheJobAnyMore(boolean withRecords) {
        Said said = job(Place.beforePartition("B1", 300), () -> {
            scene.sandbox().kill("B3");
            scene.sandbox().restart("B3", withRecords);
        });

        assertThat(said.status()).isEqualTo(4);
        assertThat(said.of("B3"))
                .contains("\"state\":\"not listed\"")
                .contains("was not seen to end: the node has restarted");
        assertThat(hits().get(0)).isPositive();
        assertThat(scene.say("SELECT COUNT(*) FROM test.users").text()).isEqualTo("{\"count\":10000}\n");
    }

    @Test
    void aNodeThatJoinsTakesPartitionsThatThenNobodyChanges() {
        Said said = job(Place.beforePartition("B2", 500), () -> scene.sandbox().add());

        assertThat(said.of("B4")).isEmpty();
        List<Long> hits = hits();
        assertThat(hits.get(0)).isPositive();
        assertThat(said.text()).contains("\"succeeded\":" + hits.get(1) + ",");
    }

    /** What a RESUME changes on it bears a time before the job began, and is not missed all the same. */
    @Test
    void aNodeThatJoinsWithAClockThatIsBehindIsNotChangedTwice() {
        scene.sandbox().nodes().forEach(node -> node.clockOffset(Duration.ofMinutes(2)));
        job(Place.beforePartition("B2", 500), () -> scene.sandbox().add().clockOffset(Duration.ofMinutes(1)));

        scene.beginAgain();
        assertThat(scene.say("RESUME JOB #2").text()).contains("\"state\":\"done\"");
        assertThat(hits()).containsExactly(0L, 6042L, 0L);
        assertThat(scene.say("VERIFY JOB #2").text()).contains("\"missed\":0,");
        assertThat(scene.say("RESUME JOB #2").text()).contains("\"succeeded\":0,");
        assertThat(hits()).containsExactly(0L, 6042L, 0L);
    }

    @Test
    void aResumeChangesNothingTwiceThoughRecordsMoveToNodesThatComeToThemLater() throws Exception {
        scene.sandbox().nodes().forEach(node -> node.clockOffset(Duration.ofMinutes(2)));
        job(Place.beforePartition("B2", 500), () -> scene.sandbox().add().clockOffset(Duration.ofMinutes(1)));
        scene.beginAgain();
        List.of("B1", "B2", "B3").forEach(node -> scene.sandbox().lag(node, 2_000));
        Trap trap = scene.sandbox()
                .at(Place.beforePartition("B4", 700), () -> scene.sandbox().kill("B4"));

        assertThat(scene.say("RESUME JOB #2").status()).isEqualTo(4);
        assertThat(trap.hasStruck()).isTrue();
        scene.sandbox().restart("B4", true);
        scene.beginAgain();
        assertThat(scene.say("RESUME JOB #2").status()).isZero();
        assertThat(hits()).containsExactly(0L, 6042L, 0L);
    }

    @Test
    void aPlaceStandsForTheSameRecordsEachTime() throws IOException {
        Fault fault = () -> scene.sandbox().kill("B2");
        job(Place.beforeRecord("B2", 500), fault);
        List<Long> first = hits();
        end();
        begin();
        job(Place.beforeRecord("B2", 500), fault);
        assertThat(hits()).isEqualTo(first);
    }

    @Test
    void aNodeThatRefusesIsNamedAndTheOthersAreAborted() {
        scene.node("B2").refuseStarts(22);
        Said said = scene.say(ADD_ONE + "; SHOW JOB LAST");
        assertThat(said.text())
                .contains("the job was not started on every node (node B2 refused it: ")
                .contains("so it was aborted on the others");
        assertThat(said.of("B1")).contains("\"state\":\"aborted\"");
        assertThat(said.of("B2")).contains("\"state\":\"refused\"");
        assertThat(said.of("B3")).contains("\"state\":\"aborted\"");
        scene.node("B2").acceptStarts();
        assertThat(scene.say(ADD_ONE).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNodeThatIsCutOffForAWhileIsCountedAgainAfterwards(boolean silent) {
        Said said = job(
                Place.beforePartition("B2", 500),
                silent ? scene.node("B2")::fallSilent : scene.node("B2")::dropConnections);
        assertThat(said.status()).isEqualTo(4);
        assertThat(said.of("B2")).contains("\"state\":\"no answer\"");

        scene.node("B2").answer();

        Said again = scene.say("WAIT JOB LAST; SHOW JOB LAST");
        assertThat(again.status()).isZero();
        assertThat(again.of("B2")).contains("\"state\":\"done\"");
        assertThat(hits()).containsExactly(0L, 6042L, 0L);
    }

    @Test
    void aSlowNodeIsWaitedForAloneAndKilledAlone() throws InterruptedException {
        scene.sandbox().lockstep(false);
        scene.node("B2").slowRecords(Duration.ofMillis(20));
        Trap underWay = scene.sandbox().at(Place.beforeRecord("B2", 10), () -> {});
        scene.say(ADD_ONE + " IN BACKGROUND");
        assertThat(underWay.awaitStruck(20, TimeUnit.SECONDS)).isTrue();

        Said waited = scene.say("WAIT JOB LAST TIMEOUT 5s");
        assertThat(waited.status()).isEqualTo(5);
        Said shown = scene.say("SHOW JOB LAST");
        assertThat(shown.of("B1")).contains("\"state\":\"done\"");
        assertThat(shown.of("B2")).contains("\"state\":\"running\"");

        Said killed = scene.say("KILL JOB LAST");
        assertThat(killed.status()).isZero();
        assertThat(killed.of("B1")).contains("\"result\":\"was done\"");
        assertThat(killed.of("B2")).contains("\"result\":\"aborted\"");
        assertThat(hits().get(0)).isPositive();
    }

    @Test
    void aNodeThatIsSlowToAnswerNeitherHoldsUpNorHidesTheOthers() {
        scene.say(ADD_ONE);
        scene.node("B2").slowRequests(Duration.ofSeconds(20));
        long begin = System.nanoTime();

        Said said = scene.say("SHOW JOBS");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(said.text()).contains("\"succeeded\":6042").contains("warning: node B2 is not counted: ");
    }
}
