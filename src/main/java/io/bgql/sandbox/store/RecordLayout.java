package io.bgql.sandbox.store;

import java.util.Arrays;

/**
 * Where things are in a record's byte array, all of it big-endian:
 *
 * <pre>
 *  0  20  digest
 * 20   2  generation
 * 22   4  void time: seconds since 2010, 0 for never
 * 26   5  last update: milliseconds since 2010
 * 31   2  set id, 0 for none
 * 33   n  key: varint length, then a particle type byte and the value; length 0 when no key is stored
 *  …   n  bins: varint count, then for each varint name id, type byte, varint length, value as on the wire
 * </pre>
 */
final class RecordLayout {
    static final int KEY_AT = 33;

    private static final int GENERATION_AT = 20;
    private static final int VOID_TIME_AT = 22;
    private static final int LAST_UPDATE_AT = 26;
    private static final int SET_ID_AT = 31;

    private RecordLayout() {}

    static int generation(byte[] record) {
        return uint16(record, GENERATION_AT);
    }

    static int voidTime(byte[] record) {
        return uint16(record, VOID_TIME_AT) << 16 | uint16(record, VOID_TIME_AT + 2);
    }

    static long lastUpdate(byte[] record) {
        return (long) (record[LAST_UPDATE_AT] & 0xFF) << 32
                | (long) uint16(record, LAST_UPDATE_AT + 1) << 16
                | uint16(record, LAST_UPDATE_AT + 3);
    }

    /** Whether a copy of a record is to be preferred to another one. */
    static boolean isNewer(byte[] record, byte[] than) {
        int generations = Integer.compare(generation(record), generation(than));
        return generations != 0 ? generations > 0 : lastUpdate(record) > lastUpdate(than);
    }

    static int setId(byte[] record) {
        return uint16(record, SET_ID_AT);
    }

    /** Whether the record's time is over: it is visible through the whole second of its void time. */
    static boolean isExpired(byte[] record, int nowSeconds) {
        int voidTime = voidTime(record);
        return voidTime != 0 && voidTime < nowSeconds;
    }

    /** Type and value of the stored key, empty when there is none. */
    static byte[] key(byte[] record) {
        int length = varint(record, KEY_AT);
        int start = afterVarint(record, KEY_AT);
        return Arrays.copyOfRange(record, start, start + length);
    }

    /** Where the bins start: at their count. */
    static int binsAt(byte[] record) {
        return afterVarint(record, KEY_AT) + varint(record, KEY_AT);
    }

    /** Writes the head: all that comes before the key. */
    static void putHead(byte[] record, byte[] digest, int generation, int voidTime, long lastUpdate, int setId) {
        System.arraycopy(digest, 0, record, 0, Digest.LENGTH);
        putUint16(record, GENERATION_AT, generation);
        putUint16(record, VOID_TIME_AT, voidTime >>> 16);
        putUint16(record, VOID_TIME_AT + 2, voidTime);
        record[LAST_UPDATE_AT] = (byte) (lastUpdate >>> 32);
        putUint16(record, LAST_UPDATE_AT + 1, (int) (lastUpdate >>> 16));
        putUint16(record, LAST_UPDATE_AT + 3, (int) lastUpdate);
        putUint16(record, SET_ID_AT, setId);
    }

    /** The number at a place: 7 bits a byte, lowest first, the top bit saying that more follow. */
    static int varint(byte[] bytes, int at) {
        int value = bytes[at] & 0x7F;
        for (int i = at, shift = 7; bytes[i] < 0; shift += 7) {
            i++;
            value |= (bytes[i] & 0x7F) << shift;
        }
        return value;
    }

    static int afterVarint(byte[] bytes, int at) {
        int next = at;
        while (bytes[next] < 0) {
            next++;
        }
        return next + 1;
    }

    static int varintLength(int value) {
        return value < 0x80 ? 1 : 1 + varintLength(value >>> 7);
    }

    /** Writes a number and says where it ends. */
    static int putVarint(byte[] bytes, int at, int value) {
        int next = at;
        int rest = value;
        while (rest > 0x7F) {
            bytes[next++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[next] = (byte) rest;
        return next + 1;
    }

    private static int uint16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static void putUint16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 8);
        bytes[at + 1] = (byte) value;
    }
}
