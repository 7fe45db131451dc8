package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.fault.Scene.Said;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs on 64 nodes, more than are asked at the same time. */
@Timeout(60)
class ManyNodesTest {
    private static final String TOUCH = "TOUCH test.users WHERE $.active == true WITH (ttl = keep)";

    private Scene scene;

    @BeforeEach
    void begin() throws IOException {
        scene = Scene.of(64);
        scene.sandbox().lockstep(false);
    }

    @AfterEach
    void end() throws IOException {
        scene.close();
    }

    @Test
    void theSumsAreOfAllNodes() {
        assertThat(scene.say(TOUCH).status()).isZero();
        Said said = scene.say("SHOW JOBS; SHOW JOB LAST");
        assertThat(said.text()).contains("\"succeeded\":6042,\"failed\":0,\"filtered\":3958,\"throttled\":10000");
        assertThat(said.text().lines().filter(line -> line.contains("\"node\":\"B")))
                .hasSize(64);
    }

    @Test
    void aSilentNodeIsNamedWhileTheOthersAreKilled() throws InterruptedException {
        scene.sandbox().nodes().forEach(node -> node.slowRecords(Duration.ofMillis(200)));
        Trap underWay = scene.sandbox().at(Place.beforeRecord("B64", 3), () -> {});
        scene.say(TOUCH + " IN BACKGROUND");
        assertThat(underWay.awaitStruck(20, TimeUnit.SECONDS)).isTrue();
        scene.node("B7").fallSilent();

        assertThat(scene.say("SHOW JOBS").text()).contains("warning: node B7 is not counted: ");
        Said killed = scene.say("KILL JOB LAST");

        assertThat(killed.status()).isEqualTo(4);
        assertThat(killed.of("B7")).contains("\"result\":\"unreachable\"");
        assertThat(killed.text().lines().filter(line -> line.contains("\"result\":\"aborted\"")))
                .hasSize(63);
    }
}
