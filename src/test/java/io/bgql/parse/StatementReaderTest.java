package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Source;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
    private final Language language = new Language();

    private List<Parsed> all(String text) {
        StatementReader reader = language.reader("script", new StringReader(text));
        List<Parsed> statements = new ArrayList<>();
        for (Optional<Parsed> next = reader.next(); next.isPresent(); next = reader.next()) {
            statements.add(next.get());
        }
        return statements;
    }

    /** Each statement as {@code line:column kind text}. */
    private List<String> table(String text) {
        return all(text).stream().map(StatementReaderTest::line).toList();
    }

    private static String line(Parsed parsed) {
        Source source = parsed.source();
        return source.line() + ":" + source.column() + " " + parsed.getClass().getSimpleName() + " " + source.text();
    }

    @Test
    void splitsAtSemicolonsWhereverTheyStand() {
        assertThat(table("SHOW JOBS;SHOW SETS; ;;SHOW NODES"))
                .containsExactly("1:1 Whole SHOW JOBS;", "1:11 Whole SHOW SETS;", "1:24 Whole SHOW NODES");
    }

    @Test
    void knowsLineAndColumnOfEach() {
        assertThat(table("""
                        # a script
                        -- with comments;

                        SHOW
                          JOBS; /* and ; */ SHOW SETS; -- end
                        \tSHOW NODES -- no semicolon
                        """))
                .containsExactly("4:1 Whole SHOW\n  JOBS;", "5:21 Whole SHOW SETS;", "6:2 Whole SHOW NODES");
    }

    @Test
    void countsLinesThatEndWithCarriageReturns() {
        assertThat(table("SHOW JOBS;\r\n\r\n  SHOW SETS;\r\n\\x\r\nSHOW NODES\r\n"))
                .containsExactly(
                        "1:1 Whole SHOW JOBS;", "3:3 Whole SHOW SETS;", "4:1 Whole \\x", "5:1 Whole SHOW NODES");
    }

    @Test
    void aSemicolonInQuotesOrCommentsEndsNothing() {
        assertThat(table("SELECT ';', \";\", 'it'';s' /* ; */ FROM t -- ;\n;SHOW JOBS"))
                .hasSize(2)
                .first()
                .asString()
                .endsWith(";");
    }

    @Test
    void aBackslashCommandEndsWithItsLine() {
        assertThat(table("\\x\nSHOW JOBS;\\set a 'b; -- c\n\\q"))
                .containsExactly(
                        "1:1 Whole \\x", "2:1 Whole SHOW JOBS;", "2:11 Whole \\set a 'b; -- c", "3:1 Whole \\q");
    }

    @Test
    void goesOnBehindAWrongStatement() {
        assertThat(table("FORM x; SHOW JOBS; SELECT 'a; SHOW SETS;"))
                .containsExactly("1:1 Wrong FORM x;", "1:9 Whole SHOW JOBS;", "1:20 Wrong SELECT 'a; SHOW SETS;");
    }

    @Test
    void aBackslashCommandInsideAStatementEndsTheWrongStatement() {
        assertThat(table("SHOW JOBS\n\\x\nSHOW SETS;"))
                .containsExactly("1:1 Wrong SHOW JOBS\n\\x", "3:1 Whole SHOW SETS;");
    }

    @Test
    void aDiagnosticPointsIntoItsStatement() {
        Parsed.Wrong wrong =
                (Parsed.Wrong) all("SHOW JOBS;\n  SELECT *\n  FORM t;").get(1);

        int start = wrong.diagnostic().span().orElseThrow().start();
        assertThat(wrong.source().lineOf(start)).isEqualTo(3);
        assertThat(wrong.source().columnOf(start)).isEqualTo(3);
    }

    @Test
    void handsAStatementOutBeforeMoreIsThere() {
        Dripping input = new Dripping();
        StatementReader reader = language.reader("", input);

        input.give("SHOW JOBS;");
        assertThat(reader.next()).map(StatementReaderTest::line).contains("1:1 Whole SHOW JOBS;");
        input.give("\n  SHOW\nSETS;SHOW");
        assertThat(reader.next()).map(StatementReaderTest::line).contains("2:3 Whole SHOW\nSETS;");
        input.give(" NODES ;");
        assertThat(reader.next()).map(StatementReaderTest::line).contains("3:6 Whole SHOW NODES ;");
        input.give("\\set a b;\n");
        assertThat(reader.next()).map(StatementReaderTest::line).contains("3:18 Whole \\set a b;");
        input.give("SELECT 'it''s' FROM t;");
        assertThat(reader.next()).map(StatementReaderTest::line).contains("4:1 Whole SELECT 'it''s' FROM t;");
        input.give("FORM;");
        assertThat(reader.next()).map(StatementReaderTest::line).contains("4:23 Wrong FORM;");
        input.end();
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
    }

    /** Fails where a real terminal or pipe would make the reader wait. */
    private static final class Dripping extends Reader {
        private final StringBuilder available = new StringBuilder();
        private boolean ended;

        void give(String text) {
            available.append(text);
        }

        void end() {
            ended = true;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (available.length() == 0) {
                assertThat(ended)
                        .as("waits for a character that it does not need")
                        .isTrue();
                return -1;
            }
            int count = Math.min(length, available.length());
            available.getChars(0, count, target, offset);
            available.delete(0, count);
            return count;
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
