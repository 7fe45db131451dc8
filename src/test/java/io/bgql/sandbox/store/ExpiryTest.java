package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Expired records go when their namespace's period has passed, not before. Cycle figures as seen on a server 8.1.2. */
class ExpiryTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void removesWhatHasExpiredOncePerPeriod() {
        desk.test.configure(NamespaceSetting.NSUP_PERIOD, 30);
        desk.write("stays").write("a", 1).ttl(-1).result();
        desk.write("later").write("a", 1).ttl(40).result();
        desk.write("soon").write("a", 1).ttl(5).result();
        desk.writeIn("other", "soon").write("a", 1).ttl(5).result();

        desk.hand.passSeconds(29);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isEqualTo(4);
        assertThat(desk.test.expiry().last()).isEqualTo(new Expiry.Cycle(0, 0, 0));

        desk.hand.passSeconds(1);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isEqualTo(2);
        assertThat(desk.test.set("other").orElseThrow().objects()).isZero();
        assertThat(desk.test.dataBytes()).isEqualTo(48 + 64);
        assertThat(desk.test.counters().value(NamespaceCounter.EXPIRED_OBJECTS)).isEqualTo(2);
        assertThat(desk.test.expiry().last()).isEqualTo(new Expiry.Cycle(1, 0, 50));

        desk.hand.passSeconds(30);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isOne();
        assertThat(desk.bins("stays")).isEqualTo("a=1");
        assertThat(desk.test.counters().value(NamespaceCounter.EXPIRED_OBJECTS)).isEqualTo(3);
    }

    @Test
    void keepsARecordThroughTheWholeSecondOfItsEnd() {
        desk.test.configure(NamespaceSetting.NSUP_PERIOD, 1);
        desk.write("k").write("a", 1).ttl(10).result();
        desk.hand.passMillis(10_999);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isOne();
        desk.hand.passMillis(1_001);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isZero();
    }

    @Test
    void followsItsPeriodAtOnceAndDoesNothingWithoutOne() {
        desk.write("k").write("a", 1).ttl(5).result();
        desk.test.configure(NamespaceSetting.NSUP_PERIOD, 0);
        desk.hand.passSeconds(1000);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isOne();
        desk.test.configure(NamespaceSetting.NSUP_PERIOD, 1000);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isZero();
    }

    @Test
    void isNotTheFirstToLookForRecords() {
        HandTime hand = new HandTime();
        try (Store store = new Store(hand.time(), true)) {
            hand.passSeconds(1000);
            store.removeExpired();
            assertThat(store.namespace("test").orElseThrow().contentsIfThere()).isNull();
        }
    }

    @Test
    void takesWhatItRemovesOutOfTheIndexes() throws RefusedRequest {
        IndexDesk indexes = new IndexDesk(desk);
        indexes.create("by_a", "a");
        desk.write("stays").write("a", 1).ttl(-1).result();
        desk.write("goes").write("a", 2).ttl(5).result();
        desk.hand.passSeconds(120);
        assertThat(desk.test.indexes().entries(indexes.index("by_a"))).isEqualTo(2);
        desk.store.removeExpired();
        assertThat(desk.test.indexes().entries(indexes.index("by_a"))).isOne();
    }

    @Test
    void letsAKeyBeWrittenAnew() {
        desk.write("k").write("a", 1).ttl(5).result();
        desk.hand.passSeconds(120);
        desk.store.removeExpired();
        assertThat(desk.test.objects()).isZero();
        assertThat(desk.write("k").write("b", 2).result().generation()).isOne();
        assertThat(desk.bins("k")).isEqualTo("b=2");
    }
}
