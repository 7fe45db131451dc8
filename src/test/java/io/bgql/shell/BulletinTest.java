package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.ServerJob.Phase;
import io.bgql.parse.Language;
import io.bgql.settings.CommandLine;
import io.bgql.settings.Invocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the prompt says, and the news above it. */
class BulletinTest {
    private static final String UPDATE = "UPDATE test.users SET n = 1\n WHERE $.active IN BACKGROUND;";

    private final FakeServers servers = new FakeServers();
    private final Session session = new Session(
            servers.site(),
            ((Invocation.Shell) CommandLine.parse(List.of(), Map.of(), List.of())).settings(),
            new Parameters(new Language()));
    private final Bulletin bulletin = new Bulletin(session);

    @TempDir
    private Path folder;

    @Test
    void allIsWell() {
        assertThat(bulletin.news()).isEmpty();
        assertThat(bulletin.text()).isEqualTo("prod");
    }

    @Test
    void nodesThatAreGoneAreCountedUntilTheyComeBack() {
        servers.nodes().present("A1", "A2", "A3");
        assertThat(bulletin.news()).containsExactly("node A2 is there: 3 nodes", "node A3 is there: 3 nodes");
        servers.nodes().present("A1", "A3");
        assertThat(bulletin.news()).containsExactly("node A2 is gone: 2 of 3 nodes");
        assertThat(bulletin.text()).isEqualTo("prod (2/3 nodes)");
        assertThat(bulletin.news()).isEmpty();
        servers.nodes().present("A1", "A2", "A3");
        assertThat(bulletin.news()).containsExactly("node A2 is there: 3 nodes");
        assertThat(bulletin.text()).isEqualTo("prod");
    }

    @Test
    void aLostClusterIsSaidToBeLostUntilItIsBack() {
        servers.nodes().present();
        assertThat(bulletin.news()).containsExactly("lost prod: none of its nodes can be reached; still trying");
        assertThat(bulletin.text()).isEqualTo("prod (lost)");
        servers.nodes().present("A1");
        assertThat(bulletin.news()).containsExactly("prod is back: 1 node");
        assertThat(bulletin.text()).isEqualTo("prod");
    }

    @Test
    void elsewhereEverythingBeginsAnew() {
        servers.nodes().present();
        assertThat(bulletin.news()).hasSize(1);
        FakeServers others = new FakeServers();
        others.nodes().present("B1", "B2");
        session.move(others.site());
        assertThat(bulletin.news()).isEmpty();
        assertThat(bulletin.text()).isEqualTo("prod");
    }

    @Test
    void jobsOfThisShellAreCountedAndTheirEndIsToldOnOneLine() {
        SittingSetup sitting = SittingSetup.in(folder);
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        sitting.person()
                .types(UPDATE, "SHOW JOBS;")
                .before("SHOW JOBS;", () -> sitting.servers().jobsEnd(3, 1));
        sitting.interact();
        assertThat(sitting.person().prompts()).startsWith("prod", "prod (1 job)");
        assertThat(sitting.person().messages())
                .containsPattern("job \\d+ \\(#1\\) partial after 10ms: 3 ok, 1 failed; .*"
                        + "UPDATE test.users SET n = 1\\\\n WHERE \\$.active IN BACKGROUND\n");
    }

    @Test
    void whatGoesOnIsNamedWhenTheShellLeaves() {
        SittingSetup sitting = SittingSetup.in(folder);
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        sitting.person().types(UPDATE);
        sitting.interactAndLeave();
        assertThat(sitting.person().messages()).containsPattern("still running at prod: job \\d+, UPDATE test.users");
    }

    @Test
    void nothingIsAskedOfTheServers() {
        long before = servers.asked();
        bulletin.news();
        bulletin.text();
        assertThat(servers.asked()).isEqualTo(before);
        session.site().jobs().jobs(false, new Cancellation());
        assertThat(servers.asked()).isGreaterThan(before);
    }
}
