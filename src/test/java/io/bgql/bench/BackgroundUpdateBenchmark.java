package io.bgql.bench;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Request;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * A background job adds 1 to a bin of those of a million records that a filter on another bin lets through, which is
 * half of them; prints records gone over per second, once for each of some jobs.
 */
public final class BackgroundUpdateBenchmark {
    private static final int JOBS = 7;
    private static final int RATE = 1_000_000;
    private static final long PAUSE_NANOS = 20_000_000;

    private final RawClient client;

    private BackgroundUpdateBenchmark(RawClient client) {
        this.client = client;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, MalformedMessage {
        try (TestNode node = TestNode.sandbox();
                RawClient client = new RawClient(node)) {
            MillionRecords.writeTo(client);
            client.value("set-config:context=namespace;namespace=test;background-query-max-rps=" + RATE);
            BackgroundUpdateBenchmark benchmark = new BackgroundUpdateBenchmark(client);
            for (int i = 1; i <= JOBS; i++) {
                System.out.println(MillionRecords.COUNT * 1000.0 / benchmark.runMillis(i));
            }
        }
    }

    private int runMillis(long taskId) throws IOException, MalformedMessage {
        byte[] start = Request.background("test", MillionRecords.SET)
                .withoutOperations()
                .operation(OperationCode.INCR, "age", ParticleType.INTEGER, MillionRecords.integer(1))
                .field(FieldType.TRID, taskId)
                .field(FieldType.RECS_PER_SEC, RATE)
                .field(FieldType.FILTER_EXPRESSION, MillionRecords.HALF_OF_THEM)
                .frame();
        if (client.ask(start).header().resultCode() != ResultCode.OK) {
            throw new IOException("the job was refused");
        }
        String job = job(taskId);
        while (!job.contains("status=done")) {
            job = job(taskId);
        }
        int half = MillionRecords.COUNT / 2;
        if (!job.contains(":recs-filtered-bins=" + half + ":recs-succeeded=" + half + ":")) {
            throw new IOException("the job went wrong: " + job);
        }
        return Integer.parseInt(job.replaceAll(".*:run-time=(\\d+):.*", "$1"));
    }

    /** Asks in a way that leaves the processors to the job. */
    private String job(long taskId) throws IOException {
        LockSupport.parkNanos(PAUSE_NANOS);
        return client.value("query-show:id=" + taskId);
    }
}
