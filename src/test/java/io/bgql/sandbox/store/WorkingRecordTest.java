package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as bytes and back. */
class WorkingRecordTest {
    private static final long NOW = 1_700_000_000_000L;

    private final Contents contents = new Contents(new Common());

    @Property(tries = 300)
    void readsBackWhatWasWritten(
            @ForAll("bins") Map<String, Particle> bins,
            @ForAll @IntRange(min = 1, max = 65_535) int generation,
            @ForAll @IntRange(min = 0) int voidTime,
            @ForAll @LongRange(min = 0, max = (1L << 40) - 1) long lastUpdate,
            @ForAll byte[] key) {
        WorkingRecord made = create("users");
        bins.forEach(made::put);
        made.storeKey(key);
        made.stamp(generation, voidTime, lastUpdate);
        byte[] stored = made.encode();

        WorkingRecord read = WorkingRecord.of(contents, stored, NOW);
        assertThat(bins(read)).containsExactlyEntriesOf(bins);
        assertThat(read.keyBytes()).isEqualTo(key);
        assertThat(read.generation()).isEqualTo(generation);
        assertThat(read.voidTime()).isEqualTo(voidTime);
        assertThat(read.lastUpdateNanos()).isEqualTo((lastUpdate + Time.EPOCH_MILLIS) * 1_000_000);
        assertThat(read.setName()).isEqualTo("users");
        assertThat(read.digest()).hasSize(Digest.LENGTH).isEqualTo(made.digest());
        assertThat(read.storageSize()).isEqualTo(made.storageSize());
        assertThat(read.encode()).isEqualTo(stored);
    }

    @Property(tries = 200)
    void changesAsAMapOfBinsWould(
            @ForAll("bins") Map<String, Particle> before, @ForAll("bins") Map<String, Particle> changes) {
        WorkingRecord made = create("");
        before.forEach(made::put);
        WorkingRecord changed = WorkingRecord.of(contents, made.encode(), NOW);
        Map<String, Particle> expected = new LinkedHashMap<>(before);
        changes.forEach((name, value) -> {
            if (value.data().length % 3 == 0) {
                changed.remove(name);
                expected.remove(name);
            } else {
                changed.put(name, value);
                expected.put(name, value);
            }
        });
        WorkingRecord read = WorkingRecord.of(contents, changed.encode(), NOW);
        assertThat(bins(read)).isEqualTo(expected);
        assertThat(new ArrayList<>(bins(read).keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
    }

    @Provide
    Arbitrary<Map<String, Particle>> bins() {
        Arbitrary<String> names = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(15);
        Arbitrary<Particle> values = Combinators.combine(
                        Arbitraries.of(ParticleType.STRING, ParticleType.BLOB, ParticleType.LIST),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(300))
                .as(Particle::new);
        return Arbitraries.maps(names, values).ofMaxSize(40).map(LinkedHashMap::new);
    }

    @ParameterizedTest
    @CsvSource({
        "0, name, 48",
        "255, name, 48",
        "256, name, 64",
        "65535, bin, 48",
        "65536, bin, 64",
        "4294967295, b, 48",
        "4294967296, b, 64",
        "-1, b, 64"
    })
    void countsIntegersByTheBytesTheyNeed(long value, String name, int size) {
        WorkingRecord record = create("");
        record.put(name, Particle.ofInteger(value));
        assertThat(record.storageSize()).isEqualTo(size);
    }

    @Test
    void sizesRecordsAsAServerDoes() {
        WorkingRecord record = create("zz");
        record.put("a", Particle.ofInteger(1));
        assertThat(record.recordSize()).isEqualTo(48);
        record.storeKey(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 1});
        assertThat(record.recordSize()).isEqualTo(64);
    }

    @Test
    void tellsAMissingBinFromOneTheNamespaceNeverHad() {
        create("").put("known", Particle.ofInteger(1));
        WorkingRecord record = create("");
        assertThat(record.bin("known")).isNull();
        assertThat(record.bin("unknown")).isNull();
        assertThat(record.key()).isNull();
    }

    private WorkingRecord create(String set) {
        byte[] digest = new byte[Digest.LENGTH];
        digest[3] = 9;
        return WorkingRecord.create(
                contents, digest, contents.sets().findOrAdd(set).orElseThrow(), NOW);
    }

    private static Map<String, Particle> bins(WorkingRecord record) {
        Map<String, Particle> bins = new LinkedHashMap<>();
        for (int i = 0; i < record.binCount(); i++) {
            bins.put(record.binName(i), record.binValue(i));
        }
        List<String> names = List.copyOf(bins.keySet());
        Map<String, Particle> byName = new HashMap<>();
        names.forEach(name -> byName.put(name, record.bin(name)));
        assertThat(byName).isEqualTo(bins);
        return bins;
    }
}
