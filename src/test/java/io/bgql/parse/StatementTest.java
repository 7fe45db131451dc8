package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Change;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Option;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Reference;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.Selection;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.Source;
import io.bgql.syntax.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    private final Language language = new Language();

    /** Every form of the language, and the kind of statement it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE test.users SET score = 1                                   | Update
            UPDATE test SET a = NULL, b = b + 1, "my-bin" = 1, $.c = 'x'      | Update
            UPDATE a.b SET tags.append('vip'), p.city = 'NYC', p.{x,y}.remove() | Update
            UPDATE a.b SET scores.[#0:3].remove(), limit = 1, set = where2    | Update
            DELETE FROM test.top-users WHERE $.a = 1                          | Delete
            DELETE FROM test.5users                                           | Delete
            TOUCH "my ns"."my set" WITH (ttl = 30d)                           | Touch
            EXECUTE m.f(1, -2.5, 'x', true, NULL, x'00', [1], {'a': 1}) ON a.b | Execute
            EXPLAIN TOUCH a.b                                                 | Explain
            DRY RUN DELETE FROM a.b WHERE $.x                                 | DryRun
            ESTIMATE DELETE FROM a.b WHERE $.x                                | Estimate
            PREVIEW UPDATE a.b SET x = 1 LIMIT 5                              | Preview
            SHOW JOBS                                                         | ShowJobs
            SHOW JOBS ALL WHERE progress > 50                                 | ShowJobs
            SHOW JOB 12345678901234567890                                     | ShowJob
            WATCH JOBS                                                        | WatchJobs
            WATCH JOB LAST                                                    | WatchJob
            WAIT JOB 0xabcd, #3, LAST TIMEOUT 60s EVERY 200ms                 | WaitJob
            KILL JOB 1234, 5678                                               | KillJob
            KILL JOBS ALL                                                     | KillAllJobs
            RESUME JOB #1 WITH (rps = 10) IN BACKGROUND                       | ResumeJob
            RESUME JOB #1 IN BACKGROUND WITH (stages = (1%, 0.5%, rest))      | ResumeJob
            VERIFY JOB #1                                                     | VerifyJob
            SHOW HISTORY LIMIT 5                                              | ShowHistory
            SELECT *, a, $.b + 1 AS c, PK, TTL FROM a.b WITH (rps = 1) LIMIT 3 | Select
            SELECT COUNT(*) FROM a WHERE $.x IS NOT NULL                      | Select
            INSERT INTO a.b (PK, x) VALUES (1, 2), (3, 4) WITH (ttl = 1d12h)  | Insert
            UPSERT INTO a.b (PK, "x y") VALUES ('k', geojson('{}'))           | Insert
            SHOW NAMESPACES                                                   | Show
            SHOW INDEXES test                                                 | Show
            DESCRIBE test.users                                               | Describe
            DESCRIBE MODULE my_module                                         | DescribeModule
            REGISTER MODULE 'lua/m.lua'                                       | RegisterModule
            DROP MODULE m.lua                                                 | DropModule
            CREATE INDEX i ON a.b (p.city) STRING ON MAPKEYS                  | CreateIndex
            CREATE INDEX i ON a.b (($.x * 2)) NUMERIC                         | CreateIndex
            DROP INDEX i ON a                                                 | DropIndex
            TRUNCATE a.b BEFORE 2h ago                                        | Truncate
            ALTER NAMESPACE a SET (background-query-max-rps = 20000)          | AlterNamespace
            INFO 'build'                                                      | Info
            HELP SHOW JOBS                                                    | Help
            quit                                                              | Exit
            \\set who 'O''Brien'; # raw                                        | Backslash
            show queries                                                      | Foreign
            kill_query 1                                                      | Foreign
            manage jobs kill trids 1 2                                        | Foreign
            """)
    void isOfItsKind(String text, String kind) {
        assertThat(parsed(text).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void optionsAndInBackgroundStandInEitherOrder() {
        for (String tail :
                new String[] {"WITH (rps = 5, ttl = keep) IN BACKGROUND", "in background with (rps=5,ttl=-2)"}) {
            BackgroundStatement touch = (BackgroundStatement) parsed("TOUCH a.b WHERE $.x " + tail);
            assertThat(touch.inBackground()).isTrue();
            assertThat(touch.options()).hasSize(2).hasAtLeastOneElementOfType(Option.Rps.class);
            assertThat(((Option.Ttl) touch.options().get(1)).value()).isEqualTo(new Option.TimeToLive.Keep());
        }
    }

    @Test
    void inBackgroundAtTheEndIsNeverTheOperator() {
        BackgroundStatement update = (BackgroundStatement) parsed("UPDATE a.b SET x = y IN BACKGROUND");
        assertThat(update.inBackground()).isTrue();
        Change.Assign change =
                (Change.Assign) ((BackgroundStatement.Update) update).changes().get(0);
        assertThat(change.value()).isInstanceOf(Reference.Path.class);
    }

    @Test
    void aBareNameIsABinInChangesAndNothingInConditions() {
        BackgroundStatement.Update update =
                (BackgroundStatement.Update) parsed("UPDATE a.b SET x = p.city WHERE active == true");
        Reference.Path value =
                (Reference.Path) ((Change.Assign) update.changes().get(0)).value();
        assertThat(value.bin().text()).isEqualTo("p");
        Predicate.Comparison condition = (Predicate.Comparison) condition(update);
        assertThat(condition.left()).isInstanceOf(Reference.BareName.class);
    }

    @Test
    void keysSelectRecordsAndABinCalledPkDoesNot() {
        Selection byKey = ((BackgroundStatement) parsed("TOUCH a.b WHERE PK IN [1, 'x'] AND $.y")).selection();
        assertThat(((Selection.ByKey) byKey).keys()).hasSize(2);
        assertThat(byKey.predicate()).isPresent();
        assertThat(((BackgroundStatement) parsed("TOUCH a.b WHERE $.PK = 1")).selection())
                .isInstanceOf(Selection.Scan.class);
    }

    @Test
    void notBindsTightlyBeforeAParenthesisAndLooselyElsewhere() {
        assertThat(condition("not($.a) == $.b")).isInstanceOf(Predicate.Comparison.class);
        assertThat(condition("NOT $.a == $.b")).isInstanceOf(Predicate.Not.class);
    }

    @Test
    void quotesAreDoubledInsideStrings() {
        Predicate.Comparison comparison = (Predicate.Comparison) condition("$.name == 'it''s'");
        assertThat(((Literal.Text) comparison.right()).value()).isEqualTo("it's");
    }

    @Test
    void twoDashesBeforeADigitAreArithmetic() {
        assertThat(condition("$.a == 5 --3")).isInstanceOf(Predicate.Comparison.class);
    }

    @Test
    void jobsAreNamedInManyWays() {
        JobStatement.WaitJob wait = (JobStatement.WaitJob) parsed("WAIT JOB 12, 0xAB, #7, last TIMEOUT 2m");
        assertThat(wait.jobs())
                .extracting(JobReference::kind)
                .containsExactly(
                        JobReference.Kind.DECIMAL,
                        JobReference.Kind.HEXADECIMAL,
                        JobReference.Kind.JOURNAL,
                        JobReference.Kind.LAST);
        assertThat(wait.timeout()).contains(Duration.ofMinutes(2));
        assertThat(wait.interval()).isEmpty();
    }

    @Test
    void describingASetHasAShortWord() {
        ShellStatement.Foreign foreign = (ShellStatement.Foreign) parsed("desc test.users");
        assertThat(foreign.advice()).isEqualTo("DESCRIBE test.users");
        assertThat(foreign.meaning()).containsInstanceOf(SchemaStatement.Describe.class);
    }

    @Test
    void anOldSpellingMeansTheRightStatement() {
        ShellStatement.Foreign foreign = (ShellStatement.Foreign) parsed("manage jobs kill trids 1 2");
        assertThat(foreign.advice()).isEqualTo("KILL JOB 1, 2");
        assertThat(foreign.meaning()).containsInstanceOf(JobStatement.KillJob.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        manage udfs add a.lua path a.lua  ¦ REGISTER MODULE
        manage sindex create numeric i    ¦ CREATE INDEX
        manage jobs kill queries          ¦ KILL JOBS ALL
        manage truncate ns test           ¦ TRUNCATE ns.set
        manage config namespace test      ¦ ALTER NAMESPACE
        manage                            ¦ HELP ASADM
        set record_ttl 100                ¦ WITH (ttl = 30d)
        set output json                   ¦ -o json
        set verbose true                  ¦ HELP AQL
        get all                           ¦ HELP AQL
        watch 1 show jobs                 ¦ WATCH JOBS
        create list index i on t (b)      ¦ ON LIST
        run 'x.aql'                       ¦ \\i file
        show statistics                   ¦ INFO 'namespace/test'
        show stat                         ¦ INFO 'namespace/test'
        show stop-writes                  ¦ INFO 'namespace/test'
        summary                           ¦ SHOW NODES
        pager on                          ¦ PAGER
        enable                            ¦ nothing needs enabling
        """)
    void anOldSpellingThatMeansMoreThanOneThingIsAnswered(String text, String advice) {
        ShellStatement.Foreign foreign = (ShellStatement.Foreign) parsed(text);
        assertThat(foreign.advice()).contains(advice);
        assertThat(foreign.meaning()).isEmpty();
    }

    @Test
    void columnsKeepTheirNames() {
        DataStatement.Select select = (DataStatement.Select) parsed("SELECT a AS \"x y\", ttl FROM n.s LIMIT 2");
        assertThat(((DataStatement.Column.Value) select.columns().get(0))
                        .alias()
                        .orElseThrow()
                        .text())
                .isEqualTo("x y");
        assertThat(select.columns().get(1)).isInstanceOf(DataStatement.Column.Metadata.class);
        assertThat(select.limit()).isPresent();
    }

    private Expression condition(String predicate) {
        return condition((BackgroundStatement) parsed("TOUCH a.b WHERE " + predicate));
    }

    private static Expression condition(BackgroundStatement statement) {
        return statement.selection().predicate().orElseThrow();
    }

    private Statement parsed(String text) {
        Parsed parsed = language.parse(Source.of(text));
        assertThat(parsed).as(text).isInstanceOf(Parsed.Whole.class);
        return ((Parsed.Whole) parsed).statement();
    }
}
