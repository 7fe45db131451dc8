package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.RefusedOperation;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample data, found as a client finds it. */
class SampleRecordsTest {
    private final HandTime hand = new HandTime();
    private final Store store = new Store(hand.time(), true);
    private final Namespace test = store.namespace("test").orElseThrow();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holdsUsersAndOrders() {
        assertThat(test.sets()).extracting(RecordSet::name).containsExactly("users", "orders");
        assertThat(test.set("users").orElseThrow().objects()).isEqualTo(10_000);
        assertThat(test.set("orders").orElseThrow().objects()).isEqualTo(5_000);
        assertThat(store.namespace("bar").orElseThrow().objects()).isZero();
    }

    @Test
    void leavesHalfOfTheUsersWithoutATimeToLive() {
        long immortal = 0;
        for (int i = 1; i <= 10_000; i++) {
            int voidTime = user(i).voidTime();
            immortal += voidTime == 0 ? 1 : 0;
            assertThat(voidTime)
                    .satisfiesAnyOf(
                            time -> assertThat(time).isZero(),
                            time -> assertThat(time).isGreaterThanOrEqualTo(hand.seconds() + 24 * 3600));
        }
        assertThat(immortal).isEqualTo(5_000);
    }

    @Test
    void givesUsersTheirBins() throws RefusedOperation {
        Map<String, Particle> user = bins(user(1));
        assertThat(user.keySet())
                .containsExactlyInAnyOrder(
                        "name", "age", "active", "score", "balance", "tier", "status", "tags", "profile", "loc");
        assertThat(number(user, "age")).isBetween(18L, 90L);
        assertThat(text(user, "tier")).isIn("free", "silver", "gold");
        assertThat(text(user, "status")).isIn("active", "inactive");
        assertStoredAsReceived(user);
    }

    @Test
    void findsOrdersByTheirNumbers() throws RefusedOperation {
        Map<String, Particle> order = bins(order(5_000));
        assertThat(order.keySet()).containsExactlyInAnyOrder("user", "total", "items", "state");
        assertThat(text(order, "user")).matches("u[0-9]+");
        assertStoredAsReceived(order);
        assertThat(order(5_001).resultCode()).isNotZero();
    }

    @Test
    void isTheSameAtEveryStart() {
        try (Store again = new Store(hand.time(), true)) {
            Namespace other = again.namespace("test").orElseThrow();
            assertThat(other.dataBytes()).isEqualTo(test.dataBytes());
            assertThat(bins(read(again, other, "users", userKey(77)))).isEqualTo(bins(user(77)));
        }
    }

    private TransactionResult user(int number) {
        return read(store, test, "users", userKey(number));
    }

    private TransactionResult order(long number) {
        return read(
                store,
                test,
                "orders",
                typed(ParticleType.INTEGER, Particle.ofInteger(number).data()));
    }

    private static byte[] userKey(int number) {
        return typed(ParticleType.STRING, ("u" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] typed(int type, byte[] value) {
        return ByteBuffer.allocate(1 + value.length).put((byte) type).put(value).array();
    }

    /** Sends the key along, so that a key stored otherwise would be noticed. */
    private static TransactionResult read(Store from, Namespace namespace, String set, byte[] key) {
        byte[] name = set.getBytes(StandardCharsets.UTF_8);
        byte[] hashed = Arrays.copyOf(name, name.length + key.length);
        System.arraycopy(key, 0, hashed, name.length, key.length);
        Message.Header header = new Message.Header(Info1.READ | Info1.GET_ALL, 0, 0, 0, 0, 0, 0, 0);
        RecordRequest request =
                new RecordRequest(header, new Ripemd160().digest(hashed), set, key, RecordFilter.NONE, List.of());
        return from.transactions().apply(namespace, request);
    }

    private static Map<String, Particle> bins(TransactionResult result) {
        return result.answers().stream()
                .collect(Collectors.toMap(
                        Operation::bin,
                        bin -> new Particle(bin.particleType(), bin.value()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The values are what would be stored had a client sent them. */
    private static void assertStoredAsReceived(Map<String, Particle> bins) throws RefusedOperation {
        for (Particle value : bins.values()) {
            assertThat(Particle.received(value.type(), value.data())).isEqualTo(value);
        }
    }

    private static long number(Map<String, Particle> bins, String bin) {
        return Long.parseLong(HexFormat.of().formatHex(value(bins, bin)), 16);
    }

    private static String text(Map<String, Particle> bins, String bin) {
        return new String(value(bins, bin), StandardCharsets.UTF_8);
    }

    private static byte[] value(Map<String, Particle> bins, String bin) {
        Particle value = bins.get(bin);
        return value == null ? new byte[0] : value.data();
    }
}
