package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.ResultCode;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A running node removes expired records by itself, by the clock it was given and as its settings say. */
class ExpiredRecordsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void goInTheCycleAfterTheirEndAndAreCounted() throws Exception {
        AtomicLong nanos = new AtomicLong();
        try (TestNode node = TestNode.sandbox(
                        failures -> SandboxSettings.of(() -> START.plusNanos(nanos.get()), nanos::get, failures::add)
                                .withoutSampleData());
                RawClient client = new RawClient(node)) {
            set(client, "nsup-period=60");
            set(client, "default-ttl=5");
            write(client, 1);
            write(client, 2);
            set(client, "default-ttl=0");
            write(client, 3);
            write(client, 4);
            write(client, 5);
            assertThat(client.value("objects")).isEqualTo("5");

            nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
            while (!client.value("namespace/test").contains(";nsup_cycle_deleted_pct=40.00;")) {
                assertThat(node.failures()).isEmpty();
            }
            assertThat(client.value("namespace/test"))
                    .contains(";objects=3;", ";expired_objects=2;", ";non_expirable_objects=3;", ";nsup-period=60;");
        }
    }

    private static void set(RawClient client, String setting) throws Exception {
        assertThat(client.value("set-config:context=namespace;namespace=test;" + setting))
                .isEqualTo("ok");
    }

    private static void write(RawClient client, int number) throws Exception {
        byte[] digest = new byte[20];
        digest[0] = (byte) number;
        assertThat(client.ask(Request.write("test", "s", digest).frame())
                        .header()
                        .resultCode())
                .isEqualTo(ResultCode.OK);
    }
}
