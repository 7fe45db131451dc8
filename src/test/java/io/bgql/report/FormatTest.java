package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.cluster.Datum;
import io.bgql.syntax.Bytes;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final Layout WIDE = Layout.unbounded(Layout.Signs.UNICODE);

    private static Cell text(String text) {
        return Cell.text(text);
    }

    private static Cell number(long number) {
        return Cell.number(number);
    }

    /** One record with a value of every kind. */
    private static Answer everything() {
        Datum map = new Datum.MapOf(List.of(
                new Datum.Entry(new Datum.Text("city"), new Datum.Text("NYC")),
                new Datum.Entry(new Datum.Int(7), new Datum.Real(0.5)),
                new Datum.Entry(new Datum.Blob(Bytes.of(new byte[] {1, (byte) 255})), new Datum.Nil())));
        return new Answer.Open(Rows.of(List.of(List.of(
                new Field("name", text("Ann \"A\", x")),
                new Field("big", number(Long.MIN_VALUE)),
                new Field("nan", Cell.of(new Datum.Real(Double.NaN))),
                new Field("yes", Cell.of(new Datum.Bool(true))),
                new Field("blob", Cell.of(new Datum.Blob(Bytes.of(new byte[] {0, 1, 2})))),
                new Field("loc", Cell.of(new Datum.Geo("{\"type\":\"Point\",\"coordinates\":[-73.9, 40]}"))),
                new Field("bad_loc", Cell.of(new Datum.Geo("{\"type\":"))),
                new Field("tags", Cell.of(new Datum.ListOf(List.of(new Datum.Text("a"), new Datum.Int(1))))),
                new Field("map", Cell.of(map)),
                new Field("none", Cell.absent()),
                new Field("job", new Measure.JobId(-1)),
                new Field("at", new Measure.Moment(Instant.parse("2026-11-21T08:00:00.123Z"))),
                new Field("elapsed", new Measure.Elapsed(Duration.ofMillis(62_345))),
                new Field("rate", new Measure.Rate(12_345.6789)),
                new Field("progress", new Measure.Percent(99.96)),
                new Field("node", new Measure.Node("BB9"))))));
    }

    private static Answer people() {
        return Answer.of(
                List.of(Column.words("name"), Column.numbers("age"), Column.values("score")),
                List.of(
                        List.of(text("Ann"), number(30), number(1000)),
                        List.of(text("Günter 山田 👍"), number(7), Cell.absent())));
    }

    private static String rendered(Format format, Layout layout, Answer answer) throws IOException {
        StringBuilder out = new StringBuilder();
        format.renderer(layout).render(answer, out);
        return out.toString();
    }

    @Test
    void aTableSetsNumbersRightAndCountsWideCharacters() throws IOException {
        assertThat(rendered(Format.TABLE, WIDE, people())).isEqualTo("""
                 name           │ age │ score
                ────────────────┼─────┼───────
                 Ann            │  30 │  1000
                 Günter 山田 👍 │   7 │
                """);
    }

    @Test
    void aTableUsesPlainSignsWhereTheScreenHasNoOthers() throws IOException {
        Answer answer = Answer.of(List.of(Column.words("a"), Column.words("b")), List.of(List.of(text("x"), text(""))));
        assertThat(rendered(Format.TABLE, Layout.unbounded(Layout.Signs.ASCII), answer))
                .isEqualTo("""
                 a | b
                ---+---
                 x |
                """);
    }

    @Test
    void aTableShortensWordsToTheWidthAndNeverNumbers() throws IOException {
        Answer answer = Answer.of(
                List.of(Column.numbers("job"), Column.words("statement"), Column.words("state")),
                List.of(List.of(number(123_456_789_012L), text("UPDATE test.users SET a = 1"), text("running"))));
        Layout narrow = new Layout(OptionalInt.of(40), Layout.Signs.UNICODE);
        assertThat(rendered(Format.TABLE, narrow, answer)).isEqualTo("""
                          job │ statement     │ state
                ──────────────┼───────────────┼─────────
                 123456789012 │ UPDATE test.… │ running
                """);
    }

    @Test
    void sentencesGoOnOnFurtherLines() throws IOException {
        List<Column> columns = List.of(Column.names("aspect"), Column.prose("detail"), Column.numbers("n"));
        List<List<Cell>> rows = List.of(
                List.of(text("kind"), text("background job"), number(1)),
                List.of(text("index"), text("primary index: every record is looked at 山田太郎山田太郎山田太郎"), number(20)));
        Layout narrow = new Layout(OptionalInt.of(42), Layout.Signs.UNICODE);
        assertThat(rendered(Format.TABLE, narrow, Answer.of(columns, rows))).isEqualTo("""
                 aspect │ detail                     │  n
                ────────┼────────────────────────────┼────
                 kind   │ background job             │  1
                 index  │ primary index: every       │ 20
                        │ record is looked at        │
                        │ 山田太郎山田太郎山田太郎   │
                """);
        assertThat(rendered(Format.TABLE, WIDE, Answer.of(columns, rows)).lines())
                .hasSize(4);
    }

    @Test
    void aNarrowTableLeavesOutWhatMattersLeastAndThenTurnsVertical() throws IOException {
        RowDefinition<String> definition = RowDefinition.<String>define()
                .words("name", Cell::text)
                .numbers("length", name -> number(name.length()))
                .ranked(1)
                .numbers("hash", name -> number(123_456_789))
                .build();
        Layout narrow = new Layout(OptionalInt.of(22), Layout.Signs.ASCII);
        assertThat(rendered(Format.TABLE, narrow, definition.answer(List.of("Ann", "Bartholomew"))))
                .isEqualTo("""
                         name     |      hash
                        ----------+-----------
                         Ann      | 123456789
                         Barth... | 123456789
                        """);
        Layout narrowest = new Layout(OptionalInt.of(15), Layout.Signs.ASCII);
        assertThat(rendered(Format.TABLE, narrowest, definition.answer(List.of("Ann"))))
                .isEqualTo("""
                -[ 1 ]------------
                name   | Ann
                length | 3
                hash   | 123456789
                """);
    }

    @Test
    void aTableStreamsBehindTheMeasuredRows() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            rows.add(List.of(text(i == 200 ? "much wider" : "x"), number(i)));
        }
        String table = rendered(Format.TABLE, WIDE, Answer.of(List.of(Column.words("a"), Column.numbers("n")), rows));
        assertThat(table).contains("\n x │ 199\n").endsWith("\n much wider │ 200\n");
    }

    @Test
    void whatComesFromADatabaseCannotMoveTheCursor() throws IOException {
        Answer answer = Answer.of(
                List.of(Column.values("a\u001b[2J")),
                List.of(List.of(text("x\u001b]0;own\u0007\n\u009b\u202ey\ud800"))));
        assertThat(rendered(Format.TABLE, WIDE, answer))
                .contains("a\\x1b[2J")
                .contains("x\\x1b]0;own\\x07\\n\\x9b\\u202ey\\ud800\n");
    }

    @Test
    void verticalPutsAFieldOnALine() throws IOException {
        assertThat(rendered(Format.VERTICAL, WIDE, people())).isEqualTo("""
                ─[ 1 ]───────────
                name  │ Ann
                age   │ 30
                score │ 1000
                ─[ 2 ]───────────
                name  │ Günter 山田 👍
                age   │ 7
                score │
                """);
    }

    @Test
    void jsonIsOneArrayOfObjects() throws IOException {
        assertThat(rendered(Format.JSON, WIDE, people())).isEqualTo("""
                [
                {"name":"Ann","age":30,"score":1000},
                {"name":"Günter 山田 👍","age":7,"score":null}
                ]
                """);
        assertThat(rendered(Format.JSON, WIDE, Answer.of(List.of(Column.words("a")), List.of())))
                .isEqualTo("[]\n");
    }

    @Test
    void jsonlKeepsEveryValueExact() throws IOException {
        assertThat(rendered(Format.JSONL, WIDE, everything())).isEqualTo("""
                {"name":"Ann \\"A\\", x","big":-9223372036854775808,"nan":"NaN","yes":true,"blob":{"b64":"AAEC"},\
                "loc":{"type":"Point","coordinates":[-73.9,40]},"bad_loc":"{\\"type\\":","tags":["a",1],\
                "map":{"city":"NYC","7":0.5,"x'01ff'":null},"none":null,"job":"18446744073709551615",\
                "at":"2026-11-21T08:00:00.123Z","elapsed":62.345,"rate":12345.679,"progress":99.96,"node":"BB9"}
                """);
    }

    @Test
    void jsonEscapesWhatATerminalWouldObey() throws IOException {
        Answer answer = Answer.of(List.of(Column.values("a")), List.of(List.of(text("\u001b\u007f\u009b\u2028é"))));
        assertThat(rendered(Format.JSONL, WIDE, answer)).isEqualTo("{\"a\":\"\\u001b\\u007f\\u009b\\u2028é\"}\n");
    }

    @Test
    void csvQuotesWhatNeedsItAndTellsEmptyFromAbsent() throws IOException {
        Answer answer = Answer.of(
                List.of(Column.values("a,b"), Column.values("c")),
                List.of(
                        List.of(text("say \"hi\""), text("two\nlines")),
                        List.of(text(""), Cell.absent()),
                        List.of(new Measure.Elapsed(Duration.ofMillis(1500)), number(-5))));
        assertThat(rendered(Format.CSV, WIDE, answer))
                .isEqualTo("\"a,b\",c\r\n\"say \"\"hi\"\"\",\"two\nlines\"\r\n\"\",\r\n1.5,-5\r\n");
    }

    @Test
    void tsvEscapesAndRawDoesNot() throws IOException {
        List<Column> columns = List.of(Column.values("a"), Column.values("b"));
        List<List<Cell>> rows = List.of(List.of(text("x\ty\\z\n"), number(1)));
        assertThat(rendered(Format.TSV, WIDE, Answer.of(columns, rows))).isEqualTo("a\tb\nx\\ty\\\\z\\n\t1\n");
        assertThat(rendered(Format.RAW, WIDE, Answer.of(columns, rows))).isEqualTo("x\ty\\z\n\t1\n");
    }

    @Test
    void markdownEscapesBars() throws IOException {
        Answer answer =
                Answer.of(List.of(Column.words("a"), Column.numbers("n")), List.of(List.of(text("x|y"), number(1))));
        assertThat(rendered(Format.MARKDOWN, WIDE, answer)).isEqualTo("""
                | a | n |
                | --- | ---: |
                | x\\|y | 1 |
                """);
    }

    @Test
    void timesToLiveAreReadInUnitsAndCountedInSeconds() throws IOException {
        List<List<Cell>> rows =
                List.of(List.of(new Measure.TimeToLive(2_592_030)), List.of(new Measure.TimeToLive(-1)));
        List<Column> columns = List.of(Column.values("ttl"));
        assertThat(rendered(Format.TABLE, WIDE, Answer.of(columns, rows))).endsWith(" 30d 00h\n   never\n");
        assertThat(rendered(Format.CSV, WIDE, Answer.of(columns, rows))).isEqualTo("ttl\r\n2592030\r\n-1\r\n");
    }

    @Test
    void peopleReadUnits() throws IOException {
        assertThat(rendered(Format.VERTICAL, WIDE, everything())).contains("""
                job     │ 18446744073709551615
                at      │ 2026-11-21 08:00:00Z
                elapsed │ 1m 02s
                rate    │ 12.3k/s
                progress │ 99.9%
                """.replace("job     │", "job      │")
                .replace("at      │", "at       │")
                .replace("elapsed │", "elapsed  │")
                .replace("rate    │", "rate     │"));
    }

    @Test
    void recordsWithOtherBinsShareTheColumnsOfTheFirstThousand() throws IOException {
        List<List<Field>> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(List.of(new Field(i == 999 ? "b" : "a", number(i))));
        }
        rows.add(List.of(new Field("a", number(1)), new Field("late", text("x"))));
        String tsv = rendered(Format.TSV, WIDE, new Answer.Open(Rows.of(rows)));
        assertThat(tsv).startsWith("a\tb\tmore\n0\t\t\n").endsWith("\t999\t\n1\t\t{\"late\":\"x\"}\n");
    }

    @Test
    void rowsThatFailInTheMiddleLeaveAClosedArray() {
        Iterator<List<Cell>> failing = new Iterator<>() {
            private boolean first = true;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<Cell> next() {
                if (!first) {
                    throw new StatementException(Diagnostic.of(Diagnostic.Code.SERVER, "node gone"));
                }
                first = false;
                return List.of(number(1));
            }
        };
        StringBuilder out = new StringBuilder();
        Answer answer = new Answer.Fixed(List.of(Column.values("a")), Rows.over(failing, () -> {}));
        assertThatThrownBy(() -> Format.JSON.renderer(WIDE).render(answer, out)).hasMessage("node gone");
        assertThat(out).hasToString("[\n{\"a\":1}\n]\n");
    }
}
