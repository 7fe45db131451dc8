package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The sample records of namespace {@code test}: sets {@code users} and {@code orders}, the same at every start but for
 * the times, which count from now.
 */
final class SampleRecords {
    static final int USERS = 10_000;
    static final int ORDERS = 5_000;

    private static final int DAY = 24 * 3600;
    private static final int LONGEST_DAYS = 365;

    private final Contents contents;
    private final Time time;
    private final Ripemd160 hash = new Ripemd160();
    private final List<byte[]> made = new ArrayList<>(USERS + ORDERS);

    private SampleRecords(Common common, Time time) {
        this.contents = new Contents(common);
        this.time = time;
    }

    /** All of them as they are stored, users first. */
    static List<byte[]> make(Common common, Time time) {
        SampleRecords records = new SampleRecords(common, time);
        records.addUsers();
        records.addOrders();
        return records.made;
    }

    /** Every second user has a time to live: of a day to a year. */
    private void addUsers() {
        // Random is the one generator whose numbers are the same with every JDK.
        SampleUsers users = new SampleUsers(new Random(1));
        RecordSet set = set("users");
        for (int i = 1; i <= USERS; i++) {
            WorkingRecord user = record(set, key(ParticleType.STRING, SampleValues.text("u" + i)));
            users.next(user);
            add(user, i % 2 == 0 ? time.seconds() + (1 + i % LONGEST_DAYS) * DAY : 0);
        }
    }

    private void addOrders() {
        SampleOrders orders = new SampleOrders(new Random(2), USERS);
        RecordSet set = set("orders");
        for (int i = 1; i <= ORDERS; i++) {
            WorkingRecord order =
                    record(set, key(ParticleType.INTEGER, Particle.ofInteger(i).data()));
            orders.next(order);
            add(order, 0);
        }
    }

    private RecordSet set(String name) {
        return contents.sets().findOrAdd(name).orElseThrow();
    }

    private static byte[] key(int type, byte[] value) {
        return ByteBuffer.allocate(1 + value.length).put((byte) type).put(value).array();
    }

    /** A record to be, found by the hash of set and key as clients find it. */
    private WorkingRecord record(RecordSet set, byte[] key) {
        byte[] name = set.name().getBytes(StandardCharsets.UTF_8);
        byte[] hashed =
                ByteBuffer.allocate(name.length + key.length).put(name).put(key).array();
        WorkingRecord record = WorkingRecord.create(
                contents, hash.digest(hashed), set, time.clock().millis());
        record.storeKey(key);
        return record;
    }

    private void add(WorkingRecord record, int voidTime) {
        record.stamp(1, voidTime, time.millis());
        made.add(record.encode());
    }
}
