package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster started for the shell is not asked anything before it can answer in time. */
class ReadinessTest {
    @TempDir
    private Path folder;

    private final List<String> shownWhenAwaited = new ArrayList<>();
    private final List<Integer> promptsWhenAwaited = new ArrayList<>();
    private SittingSetup sitting;

    @BeforeEach
    void sitDown() {
        SittingSetup usual = SittingSetup.in(folder.resolve("state"));
        sitting = usual.with(new Connector() {
            @Override
            public void awaitReady() {
                shownWhenAwaited.add(usual.person().shown());
                promptsWhenAwaited.add(usual.person().prompts().size());
            }

            @Override
            public Site connect(String hosts) {
                return Connector.none().connect(hosts);
            }

            @Override
            public void moved() {
                Connector.none().moved();
            }
        });
    }

    @Test
    void theFirstStatementOfAScriptWaits() {
        assertThat(sitting.run("-e", "SELECT COUNT(*) FROM test.users")).isZero();

        assertThat(shownWhenAwaited).containsExactly("");
        assertThat(sitting.person().shown()).isEqualTo("count\n42\n");
    }

    @Test
    void thePromptIsThereAtOnceAndTheFirstStatementWaits() {
        sitting.person().types("SELECT COUNT(*) FROM test.users;");

        assertThat(sitting.interact("-o", "tsv")).isZero();

        assertThat(promptsWhenAwaited).containsExactly(1);
        assertThat(shownWhenAwaited).containsExactly("");
        assertThat(sitting.person().shown()).isEqualTo("count\n42\n");
    }
}
