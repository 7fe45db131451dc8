package io.bgql.bench;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.MalformedMessage;
import java.io.IOException;

/** Prints by how many bytes the heap grows for each of a million records, buffers and dictionaries included. */
public final class RecordHeapBenchmark {
    private RecordHeapBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, MalformedMessage {
        try (TestNode node = TestNode.sandbox();
                RawClient client = new RawClient(node)) {
            client.value("namespace/test");
            long before = usedHeap();
            MillionRecords.writeTo(client);
            long after = usedHeap();
            if (!client.value("objects").equals(Integer.toString(MillionRecords.COUNT))) {
                throw new IOException("not all records are there");
            }
            System.out.println((double) (after - before) / MillionRecords.COUNT);
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
