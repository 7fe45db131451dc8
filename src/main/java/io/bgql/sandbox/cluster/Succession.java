package io.bgql.sandbox.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The order in which the partitions want the nodes of a cluster: by a hash of node and partition, highest first. */
final class Succession {
    private static final long PLACE_MASK = 0xFF;

    private final List<Seat> members;
    private final long[] hashes;

    /** @param members at most 256 */
    Succession(List<Seat> members) {
        this.members = List.copyOf(members);
        this.hashes = members.stream().mapToLong(seat -> mixed(seat.number())).toArray();
    }

    /** All members as one partition wants them. */
    List<Seat> of(int partition) {
        long salt = mixed(~(long) partition);
        long[] ranked = new long[hashes.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = (mixed(hashes[i] ^ salt) & ~PLACE_MASK) | i;
        }
        Arrays.sort(ranked);
        List<Seat> order = new ArrayList<>(ranked.length);
        for (int i = ranked.length - 1; i >= 0; i--) {
            order.add(members.get((int) (ranked[i] & PLACE_MASK)));
        }
        return order;
    }

    /** Each bit of the result depends on each bit of the value. */
    private static long mixed(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
