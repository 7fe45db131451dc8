package io.bgql.parse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The text of an input as ANTLR wants it, in UTF-16 units, so that offsets are those of Java's strings. Characters are
 * fetched when the lexer looks at them and not before; those in front of {@link #forget} are dropped.
 */
final class Characters implements CharStream {
    private static final int INITIAL_ROOM = 256;

    private static final Reader NOTHING = Reader.nullReader();

    private final String name;
    private final Reader input;
    private char[] text;
    /** Where the current statement starts in {@code text}: what the outside calls index 0. */
    private int start;

    private int next;
    private int end;
    private boolean ended;

    Characters(String name, Reader input) {
        this.name = name;
        this.input = input;
        this.text = new char[INITIAL_ROOM];
    }

    /** A text that is all there. */
    Characters(String name, String text) {
        this.name = name;
        this.input = NOTHING;
        this.text = text.toCharArray();
        this.end = text.length();
        this.ended = true;
    }

    /** Whether looking at a character may mean waiting for it. */
    boolean isArriving() {
        return !ended;
    }

    /** Like {@link #LA} of what lies ahead, where nothing has to be waited for. */
    int ahead(int offset) {
        int place = next + offset - 1;
        return place < end ? text[place] : IntStream.EOF;
    }

    /** Drops what has been consumed: the next character has index 0 from now on. */
    void forget() {
        start = next;
    }

    /** The characters from {@code from} up to, not including, {@code to}. */
    String text(int from, int to) {
        return new String(text, start + from, to - from);
    }

    @Override
    public void consume() {
        next++;
    }

    @Override
    public int LA(int offset) {
        int distance = offset > 0 ? offset - 1 : offset;
        while (next + distance >= end) {
            if (ended) {
                return IntStream.EOF;
            }
            // May move everything, and next with it.
            fetch();
        }
        int place = next + distance;
        return place < start ? IntStream.EOF : text[place];
    }

    /** Waits for one character at least and takes those that are there with it. */
    private void fetch() {
        makeRoom();
        try {
            int count = input.read(text, end, text.length - end);
            if (count < 0) {
                ended = true;
            } else {
                end += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the current statement to the front once that frees half of the room, else doubles the room. */
    private void makeRoom() {
        if (end < text.length) {
            return;
        }
        char[] target = start > text.length / 2 ? text : new char[text.length * 2];
        System.arraycopy(text, start, target, 0, end - start);
        text = target;
        next -= start;
        end -= start;
        start = 0;
    }

    @Override
    public String getText(Interval interval) {
        int to = Math.min(interval.b + 1, end - start);
        return interval.a >= to ? "" : text(interval.a, to);
    }

    @Override
    public int index() {
        return next - start;
    }

    @Override
    public void seek(int index) {
        next = start + index;
    }

    @Override
    public int mark() {
        return 0;
    }

    /** Nothing to release: the text of the current statement is kept anyway. */
    @Override
    public void release(int marker) {}

    /** The characters that have arrived: tokens ask for their text in this range. */
    @Override
    public int size() {
        return end - start;
    }

    @Override
    public String getSourceName() {
        return name.isEmpty() ? IntStream.UNKNOWN_SOURCE_NAME : name;
    }
}
