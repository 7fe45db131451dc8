package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Reading takes in proportion to the text: measured in characters pulled and bytes allocated, which do not depend on the machine. */
class LinearTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MANY = 20_000;

    private final Language language = new Language();

    private int count(Reader input) {
        StatementReader reader = language.reader("", input);
        int count = 0;
        while (reader.next().filter(Parsed.Whole.class::isInstance).isPresent()) {
            count++;
        }
        return count;
    }

    private long allocatedFor(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        count(new StringReader(text));
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static String statements(int count) {
        return "SELECT a FROM t WHERE $.a == 1;\n".repeat(count);
    }

    private static String insert(int rows) {
        return "INSERT INTO t (PK, a) VALUES (0, 'x')" + ", (1, 'it''s')".repeat(rows - 1) + ";";
    }

    @Test
    void everyCharacterIsPulledOnce() {
        Counting input = new Counting(statements(MANY) + insert(MANY));

        assertThat(count(input)).isEqualTo(MANY + 1);
        assertThat(input.pulled)
                .isEqualTo(statements(MANY).length() + insert(MANY).length());
    }

    @Test
    void twiceTheStatementsCostTwiceAsMuch() {
        allocatedFor(statements(MANY));

        long one = allocatedFor(statements(MANY / 2));
        long two = allocatedFor(statements(MANY));

        assertThat((double) two / one).isBetween(1.5, 2.5);
    }

    @Test
    void twiceTheRowsCostTwiceAsMuch() {
        allocatedFor(insert(MANY));

        long one = allocatedFor(insert(MANY / 2));
        long two = allocatedFor(insert(MANY));

        assertThat((double) two / one).isBetween(1.5, 2.5);
    }

    @Test
    void everyTokenIsLexedOnce() {
        Characters characters = new Characters("", new StringReader(statements(MANY)));
        Tokenizer tokenizer = new Tokenizer(characters);
        long length = 0;
        while (characters.LA(1) >= 0) {
            characters.forget();
            tokenizer.nextToken();
            length += characters.index();
        }

        assertThat(length).isEqualTo(statements(MANY).length());
    }

    @Test
    void theTextOfFinishedStatementsIsDropped() {
        Characters characters = new Characters("", new StringReader(statements(MANY)));
        int mostKept = 0;
        while (characters.LA(1) >= 0) {
            characters.consume();
            characters.forget();
            mostKept = Math.max(mostKept, characters.size());
        }

        assertThat(mostKept).isLessThan(1_000);
    }

    /** Counts what is taken out of a text, at most a hundred characters at a time. */
    private static final class Counting extends Reader {
        private final Reader text;
        private long pulled;

        Counting(String text) {
            this.text = new StringReader(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = text.read(target, offset, Math.min(length, 100));
            pulled += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
