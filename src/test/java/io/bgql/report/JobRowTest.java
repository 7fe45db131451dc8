package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob;
import io.bgql.job.JobView;
import io.bgql.job.State;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Jobs as a table on screens of usual widths. */
class JobRowTest {
    private static final JobView JOB = new JobView(
            6_172_927_815_199_298_750L,
            OptionalInt.of(12),
            "test",
            Optional.of("users"),
            ServerJob.Kind.BACKGROUND_OPERATIONS,
            State.RUNNING,
            OptionalDouble.of(45.2),
            new ServerJob.Counts(4_525, 0, 120, 0, 9),
            500,
            0,
            Duration.ofSeconds(9),
            Optional.of(Duration.ofSeconds(11)),
            Optional.of("UPDATE test.users SET score = score + 1 WHERE $.active == true IN BACKGROUND"),
            Optional.empty(),
            List.of());

    private static String table(int columns) throws IOException {
        StringBuilder out = new StringBuilder();
        Layout layout = new Layout(OptionalInt.of(columns), Layout.Signs.UNICODE);
        Format.TABLE.renderer(layout).render(new JobRow().answer(List.of(JOB)), out);
        return out.toString();
    }

    @Test
    void eightyColumnsShowHowAJobStandsAndWhatItDoes() throws IOException {
        assertThat(table(80)).isEqualTo("""
                 job                 │ state   │ progress │ succeeded │ failed │ statement
                ─────────────────────┼─────────┼──────────┼───────────┼────────┼────────────────
                 6172927815199298750 │ running │    45.2% │      4525 │      0 │ UPDATE test.u…
                """);
    }

    @Test
    void moreColumnsTellMore() throws IOException {
        assertThat(table(110).lines().findFirst().orElseThrow())
                .contains("set", "elapsed", "eta", "statement")
                .doesNotContain("throttled");
        assertThat(table(200).lines().findFirst().orElseThrow()).contains("number", "rate", "throttled");
    }

    @Test
    void seventyColumnsStillMakeATable() throws IOException {
        assertThat(table(70)).isEqualTo("""
                 job                 │ state   │ progress │ succeeded │ failed
                ─────────────────────┼─────────┼──────────┼───────────┼────────
                 6172927815199298750 │ running │    45.2% │      4525 │      0
                """);
        assertThat(table(40)).startsWith("─[ 1 ]──").contains("\nstatement │ UPDATE test.users SET");
    }
}
