package io.bgql.fault;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Value;
import com.aerospike.client.policy.WritePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The records that a job is to change, and some that it is to leave alone. A score counts how often a record was changed.
 *
 * @param fitting their keys
 * @param others keys of records that do not match
 */
record Crowd(List<Key> fitting, List<Key> others) {
    static final String SET = "test.crowd";

    /** What tells the records that fit from the others, and stays true when they are changed. */
    static final String FITS = "$.age >= 18 AND $.score >= 0";

    private static final int PARTITIONS = 4096;
    private static final int SPARSE = 1_200;
    private static final int FULL_PARTITIONS = 10;
    private static final int IN_A_FULL_ONE = 120;
    private static final int OTHERS = 150;
    private static final int ADULT = 30;
    private static final int CHILD = 10;

    /** Everywhere a few. */
    static Crowd sparse(SplittableRandom random) {
        List<Key> fitting = new ArrayList<>();
        for (int i = 0; i < SPARSE; i++) {
            fitting.add(key(random, random.nextInt(PARTITIONS)));
        }
        return new Crowd(fitting, others(random));
    }

    /** In some partitions more than the 100 entries that servers read of an index at a time. */
    static Crowd dense(SplittableRandom random) {
        List<Key> fitting = new ArrayList<>();
        for (int i = 0; i < FULL_PARTITIONS; i++) {
            int partition = random.nextInt(PARTITIONS);
            for (int j = 0; j < IN_A_FULL_ONE; j++) {
                fitting.add(key(random, partition));
            }
        }
        return new Crowd(fitting, others(random));
    }

    private static List<Key> others(SplittableRandom random) {
        List<Key> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            others.add(key(random, random.nextInt(PARTITIONS)));
        }
        return others;
    }

    /** A digest says in which partition a record is: by its first twelve bits, the lower eight first. */
    static Key key(SplittableRandom random, int partition) {
        byte[] digest = new byte[20];
        random.nextBytes(digest);
        digest[0] = (byte) partition;
        digest[1] = (byte) ((digest[1] & 0xF0) | (partition >> 8));
        return new Key("test", digest, "crowd", Value.getAsNull());
    }

    /** What {@link #key} has put into the digest. */
    static int partition(Key key) {
        return Byte.toUnsignedInt(key.digest[0]) | (key.digest[1] & 0x0F) << 8;
    }

    int size() {
        return fitting.size();
    }

    void write(AerospikeClient client) {
        WritePolicy policy = new WritePolicy();
        fitting.forEach(key -> client.put(policy, key, new Bin("age", ADULT), new Bin("score", 0)));
        others.forEach(key -> client.put(policy, key, new Bin("age", CHILD), new Bin("score", 0)));
    }

    /** An application writes something else into some of the records that fit. */
    void touch(AerospikeClient client, int first, int count) {
        for (int i = first; i < first + count; i++) {
            client.put(new WritePolicy(), fitting.get(i % fitting.size()), new Bin("note", "met"));
        }
    }
}
