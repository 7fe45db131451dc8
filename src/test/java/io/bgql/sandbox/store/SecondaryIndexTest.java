package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Element;
import io.bgql.sandbox.value.ElementList;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What indexes hold after whatever has happened to the records, against what a scan of the records finds. */
class SecondaryIndexTest {
    private static final int KEYS = 40;
    private static final int LIFE_SECONDS = 10;

    private static final String SECOND_ITEM = base64("92 10 01");
    private static final String NEXT_NUMBER = base64("93 14 93 51 02 a1 6e 01");

    @Property(tries = 60)
    void holdWhatAScanFinds(@ForAll Random random, @ForAll @IntRange(max = 150) int before, @ForAll boolean ofSet)
            throws RefusedRequest {
        try (Desk desk = new Desk()) {
            write(desk, random, before);
            createIndexes(desk, ofSet ? "s" : "");
            write(desk, random, 150);
            assertHolds(desk, "number", record -> numbers(record.bin("n")));
            assertHolds(desk, "text", record -> hashes(record.bin("n")));
            assertHolds(desk, "item", record -> items(record).distinct());
            assertHolds(desk, "second", record -> items(record).skip(1).limit(1));
            assertHolds(desk, "next", record -> numbers(record.bin("n")).map(number -> number + 1));
        }
    }

    private static void createIndexes(Desk desk, String set) throws RefusedRequest {
        create(desk, "number", new IndexDefinition(set, "n", IndexType.NUMERIC, IndexCollection.DEFAULT, "", ""));
        create(desk, "text", new IndexDefinition(set, "n", IndexType.STRING, IndexCollection.DEFAULT, "", ""));
        create(desk, "item", new IndexDefinition(set, "l", IndexType.NUMERIC, IndexCollection.LIST, "", ""));
        create(
                desk,
                "second",
                new IndexDefinition(set, "l", IndexType.NUMERIC, IndexCollection.DEFAULT, SECOND_ITEM, ""));
        create(desk, "next", new IndexDefinition(set, "", IndexType.NUMERIC, IndexCollection.DEFAULT, "", NEXT_NUMBER));
    }

    private static void create(Desk desk, String name, IndexDefinition definition) throws RefusedRequest {
        desk.test.indexes().create(name, definition);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    private static void write(Desk desk, Random random, int steps) {
        for (int i = 0; i < steps; i++) {
            String key = "k" + random.nextInt(KEYS);
            Desk.Request write = random.nextInt(5) == 0 ? desk.writeIn("other", key) : desk.write(key);
            change(desk, random, random.nextInt(4) == 0 ? write.ttl(LIFE_SECONDS) : write, key);
        }
    }

    private static void change(Desk desk, Random random, Desk.Request write, String key) {
        switch (random.nextInt(12)) {
            case 0 -> desk.delete(key).result();
            case 1, 2, 3 -> write.write("n", random.nextInt(20) - 10).result();
            case 4, 5 -> write.write("n", "t" + random.nextInt(5)).result();
            case 6 -> write.remove("n").result();
            case 7 -> write.add("n", 3).result();
            case 8 -> write.remove("l").result();
            case 9 -> desk.hand.passSeconds(random.nextInt(LIFE_SECONDS));
            case 10 -> truncateNowAndThen(desk, random);
            default -> {
                long[] list = random.longs(random.nextInt(4), 0, 5).toArray();
                write.operation(OperationCode.WRITE, "l", IndexDesk.list(list)).result();
            }
        }
    }

    private static void truncateNowAndThen(Desk desk, Random random) {
        if (random.nextInt(10) == 0) {
            desk.test.truncate("s", desk.hand.time().millis());
        }
    }

    private static LongStream numbers(@Nullable Particle bin) {
        return bin != null && bin.type() == ParticleType.INTEGER ? LongStream.of(bin.integer()) : LongStream.empty();
    }

    private static LongStream hashes(@Nullable Particle bin) {
        return bin != null && bin.type() == ParticleType.STRING
                ? LongStream.of(IndexType.hash(bin.data()))
                : LongStream.empty();
    }

    private static LongStream items(WorkingRecord record) {
        Particle bin = record.bin("l");
        if (bin == null) {
            return LongStream.empty();
        }
        try {
            List<Element> items = ((ElementList) bin.element()).items();
            return items.stream().mapToLong(item -> ((Element.Int64) item).value());
        } catch (MalformedMsgpack e) {
            throw new AssertionError(e);
        }
    }

    private static void assertHolds(Desk desk, String name, Function<WorkingRecord, LongStream> values) {
        SecondaryIndex index = desk.test.indexes().named(name).orElseThrow();
        Contents contents = desk.test.contents();
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            TreeSet<String> expected = new TreeSet<>();
            for (WorkingRecord record : records(contents, contents.partition(i))) {
                if (index.definition().set().isEmpty() || record.setName().equals("s")) {
                    values.apply(record).forEach(value -> expected.add(entry(value, record.digest())));
                }
            }
            assertThat(entries(index.entries(i)))
                    .as("index %s, partition %d", name, i)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<WorkingRecord> records(Contents contents, Partition partition) {
        List<WorkingRecord> records = new ArrayList<>();
        for (byte[] record = partition.first(); record != null; record = partition.after(record)) {
            records.add(WorkingRecord.of(contents, record, 0));
        }
        return records;
    }

    private static Stream<String> entries(IndexEntries entries) {
        return IntStream.range(0, entries.count())
                .mapToObj(place -> entry(entries.value(place), entries.digest(place)));
    }

    private static String entry(long value, byte[] digest) {
        return value + " " + HexFormat.of().formatHex(digest);
    }
}
