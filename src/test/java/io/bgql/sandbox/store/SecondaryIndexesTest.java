package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How indexes are named, found, measured and taken away. */
class SecondaryIndexesTest {
    private final Desk desk = new Desk();
    private final IndexDesk indexes = new IndexDesk(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anIndexOfTheSameDefinitionIsRenamed() throws RefusedRequest {
        indexes.create("first", "a");
        SecondaryIndex index = indexes.index("first");
        indexes.create("second", "a");
        indexes.create("second", "a");

        assertThat(desk.test.indexes().list()).containsExactly(index);
        assertThat(index.name()).isEqualTo("second");
        refused(ResultCode.SINDEX_FOUND, () -> indexes.create("second", "b"));
    }

    @Test
    void placesAreGivenOutAgainAndThereAre256() throws RefusedRequest {
        for (int i = 0; i < 256; i++) {
            indexes.create("i" + i, "b" + i);
        }
        refused(ResultCode.SINDEX_MAX_COUNT, () -> indexes.create("more", "more"));
        desk.test.indexes().drop("i3");
        indexes.create("more", "more");

        List<String> names =
                desk.test.indexes().list().stream().map(SecondaryIndex::name).toList();
        assertThat(names).hasSize(256).startsWith("i0", "i1", "i2", "more", "i4");
        assertThat(desk.test.indexes().countOf("s")).isEqualTo(256);
    }

    @Test
    void anIndexMakesItsSetKnown() throws RefusedRequest {
        indexes.create("i", "a");

        assertThat(desk.test.set("s")).isPresent();
        assertThat(desk.test.indexes().entries(indexes.index("i"))).isZero();
        assertThat(desk.test.indexes().usedBytes()).isEqualTo(16_777_216);
    }

    @Test
    void spreadIsMeasuredOnceWhenBuilt() throws RefusedRequest {
        for (int i = 0; i < 20; i++) {
            desk.write("k" + i)
                    .operation(2, "l", IndexDesk.list(i % 4, i % 4, 7))
                    .result();
        }
        indexes.create("items", "l", IndexType.NUMERIC, IndexCollection.LIST);
        desk.write("more").operation(2, "l", IndexDesk.list(100, 101)).result();

        SecondaryIndex index = indexes.index("items");
        assertThat(index.spread().entriesPerValue()).isEqualTo(8);
        assertThat(index.spread().entriesPerRecord()).isEqualTo(2);
        assertThat(desk.test.indexes().entries(index)).isEqualTo(42);
    }

    @Test
    void aDroppedIndexIsFoundAndFollowedNoMore() throws RefusedRequest {
        desk.write("k").write("a", 1).result();
        indexes.create("i", "a");
        SecondaryIndex index = indexes.index("i");
        indexes.create("j", "b");

        desk.test.indexes().drop("i");
        desk.test.indexes().drop("never there");
        desk.write("k2").write("a", 1).write("b", 1).result();

        assertThat(desk.test.indexes().entries(index)).isOne();
        assertThat(desk.test.indexes().entries(indexes.index("j"))).isOne();
        refused(ResultCode.SINDEX_NOT_FOUND, () -> find(desk.test, "a", "s"));
    }

    @Test
    void aSetsOwnIndexComesBeforeOneOfTheNamespace() throws RefusedRequest {
        indexes.create("own", "a");
        SecondaryIndexes all = desk.test.indexes();
        all.create("everybody's", indexes.index("own").definition().inAnySet());

        assertThat(find(desk.test, "a", "s").name()).isEqualTo("own");
        assertThat(find(desk.test, "a", "other").name()).isEqualTo("everybody's");
        assertThat(find(desk.test, "a", "").name()).isEqualTo("everybody's");
        all.drop("everybody's");
        refused(ResultCode.SINDEX_NOT_FOUND, () -> find(desk.test, "a", ""));
        refused(ResultCode.SINDEX_NOT_FOUND, () -> find(desk.test, "a", "other"));
        assertThat(all.wanted(IndexDesk.named("own", 0, 1), "").name()).isEqualTo("own");
    }

    @Test
    void anIndexIsNotReadableWhileItIsBuilt() throws RefusedRequest {
        HandTime hand = new HandTime();
        AtomicInteger looks = new AtomicInteger();
        AtomicReference<Namespace> building = new AtomicReference<>();
        Time watched = new Time(
                hand.time().clock(),
                () -> {
                    Optional.ofNullable(building.get()).ifPresent(test -> {
                        refused(ResultCode.SINDEX_NOT_READABLE, () -> find(test, "a", "s"));
                        looks.incrementAndGet();
                    });
                    return hand.nanos();
                },
                nanos -> {});
        try (Store store = new Store(watched, false)) {
            Namespace test = store.namespace("test").orElseThrow();
            building.set(test);
            test.indexes()
                    .create("i", new IndexDefinition("s", "a", IndexType.NUMERIC, IndexCollection.DEFAULT, "", ""));
            building.set(null);

            assertThat(looks).hasPositiveValue();
            assertThat(find(test, "a", "s").isReadable()).isTrue();
        }
    }

    private static SecondaryIndex find(Namespace namespace, String bin, String set) throws RefusedRequest {
        return namespace.indexes().wanted(IndexDesk.range(bin, 0, 1), set);
    }

    private static void refused(int resultCode, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refusal -> assertThat(refusal.resultCode()).isEqualTo(resultCode));
    }
}
