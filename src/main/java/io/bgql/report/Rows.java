package io.bgql.report;

import java.util.Iterator;
import java.util.function.Function;

/** Rows as they come; closing before the end stops what produces them. Used by one thread. */
public interface Rows<T> extends Iterator<T>, AutoCloseable {
    @Override
    void close();

    /** Rows that are there already. */
    static <T> Rows<T> of(Iterable<T> rows) {
        return over(rows.iterator(), () -> {});
    }

    /** Rows of an iterator, with what is to be done when no more are wanted. */
    static <T> Rows<T> over(Iterator<T> rows, Runnable close) {
        return new Rows<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return rows.next();
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    /** The same rows in another shape, made one by one. */
    default <R> Rows<R> map(Function<? super T, ? extends R> shape) {
        Rows<T> rows = this;
        return new Rows<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public R next() {
                return shape.apply(rows.next());
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
