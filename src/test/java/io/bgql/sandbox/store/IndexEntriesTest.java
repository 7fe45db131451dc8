package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The entries of an index in a partition against a sorted set that is given the same. */
class IndexEntriesTest {
    private record Entry(long value, String digest) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::value).thenComparing(Entry::digest);

    private final IndexEntries entries = new IndexEntries();
    private final TreeSet<Entry> expected = new TreeSet<>(ORDER);

    @Property(tries = 200)
    void holdsWhatASortedSetHolds(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 600) int steps,
            @ForAll @IntRange(min = 1, max = 40) int values) {
        IndexEntriesTest fresh = new IndexEntriesTest();
        for (int i = 0; i < steps; i++) {
            fresh.step(random, values);
        }
        assertThat(fresh.content()).containsExactlyElementsOf(fresh.expected);
        fresh.assertFindsPlaces(random, values);
    }

    private void step(Random random, int values) {
        long value = random.nextInt(values) - values / 2L;
        byte[] digest = digest(random);
        if (random.nextInt(3) == 0) {
            entries.remove(value, digest);
            expected.remove(new Entry(value, hex(digest)));
        } else {
            entries.add(value, digest);
            expected.add(new Entry(value, hex(digest)));
        }
    }

    private void assertFindsPlaces(Random random, int values) {
        long value = random.nextInt(values) - values / 2L;
        byte[] digest = digest(random);
        Entry entry = new Entry(value, hex(digest));
        assertThat(entries.after(value, digest))
                .isEqualTo(expected.headSet(entry, true).size());
        assertThat(entries.from(value))
                .isEqualTo(expected.headSet(new Entry(value, ""), false).size());
    }

    private List<Entry> content() {
        return IntStream.range(0, entries.count())
                .mapToObj(place -> new Entry(entries.value(place), hex(entries.digest(place))))
                .toList();
    }

    /** One of few, so that they are met again; the last byte is a large one as often as not. */
    private static byte[] digest(Random random) {
        byte[] digest = new byte[Digest.LENGTH];
        digest[0] = 7;
        digest[19] = (byte) (random.nextInt(32) * 8);
        return digest;
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
