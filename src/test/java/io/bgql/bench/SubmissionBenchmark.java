package io.bgql.bench;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.MalformedMessage;
import java.io.IOException;
import java.util.Arrays;

/**
 * A bulk update of 600,000 records typed to a running shell, from the first key to the last row of the answer; prints
 * how many times the server's own run-time that took, once 50 milliseconds are taken off, for each of some jobs.
 */
public final class SubmissionBenchmark {
    private static final int RECORDS = 600_000;
    private static final int JOBS = 7;
    private static final double ALLOWED_MILLIS = 50;

    private SubmissionBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, MalformedMessage {
        try (TestNode node = TestNode.sandbox();
                RawClient client = new RawClient(node);
                ShellProcess shell = ShellProcess.on(node)) {
            MillionRecords.writeTo(client, RECORDS);
            client.value("set-config:context=namespace;namespace=test;background-query-max-rps=1000000");
            for (int job = 0; job <= JOBS; job++) {
                double took = shell.millis("UPDATE test." + MillionRecords.SET + " SET age = age + 1");
                double ratio = (took - ALLOWED_MILLIS) / runMillis(client);
                // The first one warms the shell up.
                if (job > 0) {
                    System.out.println(ratio);
                }
            }
        }
    }

    /** Of the job that ended last. */
    private static double runMillis(RawClient client) throws IOException {
        return Arrays.stream(client.value("query-show").split(";"))
                .filter(job -> job.contains(":recs-succeeded=" + RECORDS + ":"))
                .min((one, other) -> Long.compare(field(one, "time-since-done"), field(other, "time-since-done")))
                .map(job -> field(job, "run-time"))
                .orElseThrow(() -> new IOException("no job changed every record"));
    }

    private static long field(String job, String name) {
        return Long.parseLong(job.replaceAll(".*:" + name + "=(\\d+).*", "$1"));
    }
}
