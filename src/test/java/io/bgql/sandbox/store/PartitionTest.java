package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A partition against a sorted map that is given the same. */
class PartitionTest {
    private final Partition partition = new Partition(new Object());
    private final TreeMap<byte[], byte[]> expected = new TreeMap<>(Arrays::compareUnsigned);

    @Property(tries = 200)
    void holdsWhatASortedMapHolds(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 400) int steps, @ForAll boolean crowded) {
        PartitionTest fresh = new PartitionTest();
        for (int i = 0; i < steps; i++) {
            byte[] record = record(random, crowded);
            if (random.nextInt(3) == 0) {
                fresh.remove(record);
            } else {
                fresh.put(record);
            }
            fresh.remove(fresh.someKey(random));
        }
        fresh.assertSame();
    }

    @Test
    void staysSortedWhileItGrows() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            put(record(random, false));
        }
        assertSame();
    }

    @Test
    void takesDigestsThatAreAllAtOneEnd() {
        byte[] last = new byte[Digest.LENGTH];
        Arrays.fill(last, (byte) 0xFF);
        for (int i = 0; i < 500; i++) {
            byte[] record = last.clone();
            record[18] = (byte) (i >> 8);
            record[19] = (byte) i;
            put(record);
        }
        assertSame();
    }

    @Test
    void replacesARecordOfTheSameDigest() {
        byte[] first = Arrays.copyOf(record(new Random(1), false), 21);
        byte[] second = first.clone();
        second[20] = 1;
        partition.put(first);
        partition.put(second);
        assertThat(partition.count()).isOne();
        assertThat(partition.find(first)).isSameAs(second);
    }

    @Test
    void goesOnAfterADigestThatIsNotThere() {
        put(new byte[] {0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        put(new byte[] {0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        byte[] between = {0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(partition.after(between)).startsWith(0, 0, 9);
        assertThat(partition.find(between)).isNull();
    }

    private byte[] someKey(Random random) {
        byte[] near = expected.floorKey(record(random, false));
        return near == null || random.nextInt(4) != 0 ? record(random, false) : near;
    }

    /** A digest of one partition; crowded ones agree in their leading bits. */
    private static byte[] record(Random random, boolean crowded) {
        byte[] record = new byte[Digest.LENGTH];
        random.nextBytes(record);
        record[0] = 0x21;
        record[1] = (byte) ((record[1] & 0xF0) | 0x04);
        if (crowded) {
            Arrays.fill(record, 1, 6, (byte) 0xF4);
            record[6] = (byte) random.nextInt(60);
            Arrays.fill(record, 7, Digest.LENGTH, (byte) 0);
        }
        return record;
    }

    private void put(byte[] record) {
        partition.put(record);
        expected.put(record, record);
    }

    private void remove(byte[] record) {
        partition.remove(record);
        expected.remove(record);
    }

    private void assertSame() {
        List<byte[]> walked = new ArrayList<>();
        for (byte[] at = partition.first(); at != null; at = partition.after(at)) {
            walked.add(at);
        }
        assertThat(walked).containsExactlyElementsOf(expected.keySet());
        assertThat(partition.count()).isEqualTo(expected.size());
        expected.forEach((digest, record) -> assertThat(partition.find(digest)).isEqualTo(record));
    }
}
