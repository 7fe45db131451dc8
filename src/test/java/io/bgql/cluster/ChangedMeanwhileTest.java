package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Bin;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.Planner;
import io.bgql.plan.QueryPlan;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A SELECT that computes, while others write to its records. */
@Timeout(60)
class ChangedMeanwhileTest {
    private static final String SET = "changedmeanwhile";
    private static final int RECORDS = 3_000;

    private final Plans plans = new Plans(SET);
    private TestCluster node;
    private Cluster cluster;

    @BeforeEach
    void connect() throws IOException {
        node = TestCluster.start(1);
        cluster = node.cluster();
        write(1);
    }

    @AfterEach
    void disconnect() throws IOException {
        node.truncate(SET);
        node.close();
    }

    private void write(int value) {
        InsertPlan.NewRecord[] rows = IntStream.range(0, RECORDS)
                .mapToObj(key -> plans.row(key, new Bin("n", value)))
                .toArray(InsertPlan.NewRecord[]::new);
        cluster.records().insert(plans.insert(true, rows), new Cancellation());
    }

    private RowStream select(String columns) {
        String text = "SELECT " + columns + " FROM test." + SET + " WHERE $.n < 100";
        Parsed.Whole parsed = (Parsed.Whole) new Language().parse(Source.of(text));
        QueryPlan plan =
                (QueryPlan) new Planner(cluster.catalog(), Map.of()).plan((DataStatement.Select) parsed.statement());
        return cluster.queries().select(plan, new Cancellation());
    }

    /** What it brings has then been met in the state that it had before. */
    private void awaitEndOfQueries() {
        while (cluster.nodes().ask("query-show", new Cancellation()).toString().contains("status=active")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void recordsThatChangedBetweenQueryAndReadingAreLeftOut() {
        for (String columns : List.of("$.n + 0 AS m", "*, $.n + 0 AS m", "n, $.n + 0 AS m")) {
            write(1);
            List<Datum> shown = new ArrayList<>();
            try (RowStream rows = select(columns)) {
                assertThat(rows.hasNext()).isTrue();
                awaitEndOfQueries();
                write(2);
                rows.forEachRemaining(row -> shown.addAll(row.computed()));
            }

            assertThat(shown).isNotEmpty().hasSizeLessThan(RECORDS).containsOnly(new Datum.Int(1));
        }
    }

    @Test
    void untouchedRecordsAreAllShown() {
        try (RowStream rows = select("*, $.n + 0 AS m")) {
            assertThat(rows).toIterable().hasSize(RECORDS);
        }
    }
}
