package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of partitions that {@code asadm} makes its map of. */
class PartitionListTest {
    @Test
    void aNodeAloneIsTheMasterOfEveryPartition() throws IOException {
        try (TestNode node = TestNode.start();
                RawClient client = new RawClient(node)) {
            List<String> rows = List.of(client.value("partition-info").split(";"));

            assertThat(rows.get(0)).startsWith("namespace:partition:state:n_replicas:replica:");
            assertThat(rows).hasSizeGreaterThanOrEqualTo(1 + 2 * 4096);
            assertThat(rows.get(1)).matches("test:0:S:1:0:0:0:B1:B1:0:0:0:0:0:.*");
            assertThat(rows.get(4097)).startsWith("bar:0:S:1:0:");
            assertThat(rows).filteredOn(row -> row.startsWith("test:")).hasSize(4096);
        }
    }
}
