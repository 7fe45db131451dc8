package io.bgql.expression;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A piece of a compiled expression as the server reads it, with its own bytes. Indexes are chosen on these rather than on
 * the text: whatever the spelling, they are what is evaluated.
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never handed out of this room, never compared.
sealed interface Packed {
    /** Opcodes of the server's expressions that say which records, or parts of them, are looked at. */
    int KEY = 80;

    int BIN = 81;
    int BIN_TYPE = 82;
    int QUOTE = 126;

    byte[] bytes();

    /** An operation, whose first item is its code; or a list of anything. */
    record Items(List<Packed> items, byte[] bytes) implements Packed {}

    record Whole(long value, byte[] bytes) implements Packed {}

    /** Names, and values with their particle type in front. */
    record Octets(byte[] content, byte[] bytes) implements Packed {}

    /** What no index holds. */
    record Other(byte[] bytes) implements Packed {}

    static Packed of(Compiled compiled) {
        return new Unpacking(compiled.built().getBytes()).whole();
    }

    static Packed ofBase64(String base64) {
        return new Unpacking(Base64.getDecoder().decode(base64)).whole();
    }

    default String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    /** The items of an operation of that code, without it; none if this is something else. */
    default List<Packed> operands(int code) {
        return code() == code ? items().subList(1, items().size()) : List.of();
    }

    default int code() {
        return !items().isEmpty() && items().get(0) instanceof Whole whole ? (int) whole.value() : -1;
    }

    default List<Packed> items() {
        return this instanceof Items list ? list.items() : List.of();
    }

    default Optional<Long> whole() {
        return this instanceof Whole number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The text of a value of the particle type, such as 3 for strings. */
    default Optional<byte[]> value(int particle) {
        return this instanceof Octets octets && octets.content().length > 0 && octets.content()[0] == particle
                ? Optional.of(Arrays.copyOfRange(octets.content(), 1, octets.content().length))
                : Optional.empty();
    }

    /** A name, which has no particle type in front. */
    default String name() {
        return this instanceof Octets octets ? new String(octets.content(), StandardCharsets.UTF_8) : "";
    }

    /** Whether the server has to read the record, its metadata in the primary index not being enough. */
    default boolean needsRecord() {
        int code = code();
        return code == KEY
                || code == BIN
                || code == BIN_TYPE
                || (code != QUOTE && items().stream().anyMatch(Packed::needsRecord));
    }

    default Set<String> bins() {
        Set<String> bins = new TreeSet<>();
        gatherBins(bins);
        return bins;
    }

    private void gatherBins(Set<String> bins) {
        List<Packed> read = operands(BIN);
        if (read.size() == 2) {
            bins.add(read.get(1).name());
        } else if (code() == BIN_TYPE && items().size() == 2) {
            bins.add(items().get(1).name());
        } else if (code() != QUOTE) {
            items().forEach(item -> item.gatherBins(bins));
        }
    }
}
