package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shell says to texts that are not of the language: input, column, message, what was expected, hint. */
class ErrorTest {
    private final Language language = new Language();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        SELECT * FORM test.users                 ¦ 10 ¦ unexpected 'FORM' ¦ FROM, ','             ¦ did you mean FROM?
        UPDAET test.users SET a = 1              ¦  1 ¦ unexpected 'UPDAET' ¦ a statement ¦ did you mean UPDATE?
        INFO network                             ¦  6 ¦ unexpected 'network' ¦ a value ¦ a command of the servers stands in quotes: INFO 'build'; SHOW NODES tells of the nodes
        INFO                                     ¦  5 ¦ the statement is not finished ¦ a value ¦ a command of the servers stands in quotes: INFO 'build'; SHOW NODES tells of the nodes
        CREATE INDEX i ON test.users ($.age + 1) ¦ 37 ¦ unexpected '+' ¦ ')' ¦ an expression stands in parentheses of its own: (($.age + 1))
        CREATE INDEX i ON test.users (upper(name)) ¦ 36 ¦ unexpected '(' ¦ ')' ¦ an expression stands in parentheses of its own: (($.age + 1))
        CREATE INDEX i ON test.users (age, name) ¦ 34 ¦ unexpected ',' ¦ ')' ¦
        DROP INDEX test age_idx                  ¦ 17 ¦ unexpected 'age_idx' ¦ ON ¦ the namespace comes last: DROP INDEX name ON ns
        DROP INDEX test.users age_idx            ¦ 16 ¦ unexpected '.' ¦ ON ¦ the namespace comes last: DROP INDEX name ON ns
        SELECT * FROM t IN MAPVALUES             ¦ 17 ¦ unexpected 'IN' ¦ WHERE, WITH, LIMIT, '.', ';' ¦ a condition looks into lists and maps: WHERE 'vip' in $.tags
        foo                                      ¦  1 ¦ unexpected 'foo'  ¦ a statement               ¦ HELP; lists what can be typed
        SELECT a FROM t.u ORDER BY a             ¦ 19 ¦ unexpected 'ORDER' ¦ WHERE, WITH, LIMIT, ';'  ¦ there is no ORDER BY: records come in no particular order
        SELECT a FROM t.u WHERE $.a > 1 GROUP BY a ¦ 33 ¦ unexpected 'GROUP' ¦ WITH, LIMIT, ';', 'and', 'or', an operator ¦ there is no GROUP BY: COUNT(*) counts what WHERE selects
        UPDATE t.u SET a = CASE WHEN $.b == 1    ¦ 25 ¦ unexpected 'WHEN' ¦ WHERE, WITH, IN BACKGROUND, ',', ';', 'and', 'or', an operator ¦ instead of CASE: when ($.score > 90 => 'gold', default => 'free')
        UPDATE t.u SET a = 1, WHERE PK = 'u1'    ¦ 29 ¦ unexpected 'PK'   ¦ '='                       ¦ no comma stands before WHERE
        SELECT limit, a FROM t.u                 ¦  8 ¦ unexpected 'limit' ¦ an expression, COUNT, TTL, PK, DIGEST, GENERATION, '*' ¦ a bin of that name is written $.limit
        UPDATE t.u SET a = where WHERE $.b == 1  ¦ 20 ¦ unexpected 'where' ¦ an expression            ¦ a bin of that name is written $.where
        UPDATE t.u SET a = WITH (ttl = 30d)      ¦ 20 ¦ unexpected 'WITH'  ¦ an expression            ¦
        SELECT a b FROM t.u                      ¦ 10 ¦ unexpected 'b'     ¦ AS, FROM, ',', 'and', 'or', an operator ¦
        UPDATE                                   ¦  7 ¦ the statement is not finished ¦ a namespace   ¦
        UPDATE test.users                        ¦ 18 ¦ the statement is not finished ¦ SET           ¦
        UPDATE test.users STE a = 1              ¦ 19 ¦ unexpected 'STE'  ¦ SET                       ¦ did you mean SET?
        UPDATE test.users SET                    ¦ 22 ¦ the statement is not finished ¦ a bin, '$.'   ¦
        UPDATE test.users SET a = ;              ¦ 27 ¦ the statement is not finished ¦ an expression ¦
        UPDATE test.users SET a == 5             ¦ 25 ¦ unexpected '=='   ¦ '='                       ¦ write = instead of ==
        UPDATE test.users SET a += 5             ¦ 25 ¦ unexpected '+'    ¦ '='                       ¦ write a = a + ...
        UPDATE t SET a = 1 WHRE $.a              ¦ 20 ¦ unexpected 'WHRE' ¦ WHERE, WITH, IN BACKGROUND, ',', ';', 'and', 'or', an operator ¦ did you mean WHERE?
        UPDATE t SET a = 1 WITH ttl = 30d        ¦ 25 ¦ unexpected 'ttl'  ¦ '('                       ¦ options stand in parentheses: WITH (ttl = 30d)
        UPDATE t SET a = 1 WITH (tll = 30d)      ¦ 26 ¦ unexpected 'tll'  ¦ 'ttl', 'rps', 'durable', 'index', 'create', 'on_partial', 'max_failed', 'stages', 'once' ¦ did you mean ttl?
        UPDATE t SET a = 1 WITH (rps = fast)     ¦ 32 ¦ unexpected 'fast' ¦ a number                  ¦
        DELETE test.users                        ¦  8 ¦ unexpected 'test' ¦ FROM                      ¦
        SHOW JBOS                                ¦  6 ¦ unexpected 'JBOS' ¦ JOBS, JOB, HISTORY, NAMESPACES, INDEXES, SETS, MODULES, NODES ¦ did you mean JOBS?
        SHOW SETS test foo                       ¦ 16 ¦ unexpected 'foo'  ¦ ';'                       ¦
        SHOW JOBS SHOW SETS                      ¦ 11 ¦ unexpected 'SHOW' ¦ ALL, WHERE, ';'           ¦ end the statement before it with ;
        SHOW JOBS; SHOW SETS                     ¦ 12 ¦ unexpected 'SHOW' ¦ the end of the statement  ¦
        SHOW JOBS \\x                            ¦ 11 ¦ unexpected '\\x'  ¦ ALL, WHERE, ';'           ¦ end the statement with ; before a backslash command
        SHOW JOBS # all                          ¦ 11 ¦ a comment cannot stand here ¦                 ¦ comments with # stand on lines of their own, between statements; use --
        SHOW JOBS /* all                         ¦ 11 ¦ unterminated comment starting at column 11 ¦  ¦ close it with */
        INSERT INTO t.u VALUES (1)               ¦ 17 ¦ unexpected 'VALUES' ¦ '('                     ¦ name the key and the bins first: (PK, bin, ...) VALUES (key, value, ...)
        INSERT INTO t.u (PK, a) VALUES (1        ¦ 34 ¦ the statement is not finished ¦ ',', ')', 'and', 'or', an operator ¦ missing ) for the ( at column 32
        SELECT a FROM t WHERE ($.a == 1 LIMIT 5  ¦ 33 ¦ unexpected 'LIMIT' ¦ ')', 'and', 'or', an operator ¦ missing ) for the ( at column 23
        KILL JOB abc                             ¦ 10 ¦ unexpected 'abc'  ¦ a job id, LAST            ¦
        WAIT JOB LAST TIMOUT 5s                  ¦ 15 ¦ unexpected 'TIMOUT' ¦ TIMEOUT, EVERY, ',', ';' ¦ did you mean TIMEOUT?
        REGISTER MODULE a.lua                    ¦ 17 ¦ unexpected 'a'    ¦ a file in quotes          ¦
        CREATE INDEX i ON t.u (a) TEXT           ¦ 27 ¦ unexpected 'TEXT' ¦ STRING, NUMERIC, GEO2DSPHERE, BLOB, ON, ';' ¦
        """)
    void statements(String text, int column, String message, String expected, String hint) {
        Parsed parsed = language.parse(Source.of(text));

        assertThat(parsed).isInstanceOf(Parsed.Wrong.class);
        assertDiagnostic(((Parsed.Wrong) parsed).diagnostic(), column, message, expected, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        $.a ==                ¦  7 ¦ the expression is not finished ¦ an expression ¦
        $.name == New York    ¦ 15 ¦ unexpected 'York'  ¦ 'and', 'or', an operator     ¦ put text in quotes: 'New York'
        $.mail == a@b.c       ¦ 11 ¦ unexpected 'a@b'   ¦ an expression            ¦ put text in quotes: 'a@b'
        $.name == 'abc        ¦ 11 ¦ unterminated string starting at column 11 ¦   ¦ close it with '
        $.name == 'it's'      ¦ 15 ¦ unexpected 's'     ¦ 'and', 'or', an operator     ¦ double a quote inside a string: ''
        $.name == “abc”       ¦ 11 ¦ unexpected '“'     ¦ an expression            ¦ use the plain quotes ' and "
        `a` == 1              ¦  1 ¦ unexpected '`'     ¦ an expression            ¦ use double quotes for names, single quotes for text
        !$.a                  ¦  1 ¦ unexpected '!'     ¦ an expression            ¦ use not(...), or != for unequal
        $ .a == 1             ¦  1 ¦ unexpected '$'     ¦ an expression            ¦ write $. without a blank
        $a == 1               ¦  1 ¦ unexpected '$'     ¦ an expression            ¦ a bin is written $.name
        1 == ${x              ¦  6 ¦ unexpected '$'     ¦ an expression            ¦ a variable is written ${name}
        1 == ?                ¦  6 ¦ unexpected '?'     ¦ an expression            ¦ a parameter is written ?name
        $.a == 1.5.5          ¦ 12 ¦ malformed number '1.5.5' ¦                    ¦
        $.a == 5.             ¦ 10 ¦ the expression is not finished ¦ digits       ¦ digits follow the point: 5.0
        $.a && $.b            ¦  6 ¦ unexpected '&'     ¦ an expression            ¦ write and instead of &&
        $.a || $.b            ¦  6 ¦ unexpected '|'     ¦ an expression            ¦ write or instead of ||
        $.a[0]                ¦  4 ¦ unexpected '['     ¦ 'and', 'or', an operator     ¦ a selector follows a dot: .[0]
        $.a[#-1] == 2         ¦  4 ¦ unexpected '[#'    ¦ 'and', 'or', an operator     ¦ a selector follows a dot: .[#-1]
        $.m['x']              ¦  4 ¦ unexpected '['     ¦ 'and', 'or', an operator     ¦ a key of a map follows a dot: .'x'
        $.m.['x']             ¦  6 ¦ unexpected 'x'     ¦ a selector, ']' ¦ a key of a map follows the dot without brackets: .'x'
        $.l.[:3]              ¦  6 ¦ unexpected ':'     ¦ a selector, ']' ¦ a range names its start: [0:
        $.l.[0:3              ¦  9 ¦ the expression is not finished ¦ ']'          ¦ missing ] for the [ at column 5
        ($.a == 1             ¦ 10 ¦ the expression is not finished ¦ ')', 'and', 'or', an operator ¦ missing ) for the ( at column 1
        $.a in [1, 2}         ¦ 13 ¦ unexpected '}'     ¦ ',', ']', 'and', 'or', an operator ¦ missing ] for the [ at column 8
        $.a == 1)             ¦  9 ¦ unmatched ')'      ¦ 'and', 'or', an operator     ¦
        $.a -- comment        ¦  5 ¦ a comment cannot stand here ¦ 'and', 'or', an operator ¦ an expression alone has no comments
        $.a == 1;             ¦  9 ¦ unexpected ';'     ¦ 'and', 'or', an operator     ¦ an expression alone has no ;
        when ($.a > 1 => 2)   ¦ 19 ¦ unexpected ')'     ¦ ',', 'and', 'or', an operator ¦ when ends with: default => value
        $.a.                  ¦  5 ¦ the expression is not finished ¦ a key or a selector, a function of paths ¦
        $.                    ¦  3 ¦ the expression is not finished ¦ a bin, a function of records ¦
        $.a between 1 or 2    ¦ 15 ¦ unexpected 'or'    ¦ AND, an operator         ¦
        $.a is nul            ¦  8 ¦ unexpected 'nul'   ¦ NULL, NOT                ¦ did you mean NULL?
        """)
    void expressions(String text, int column, String message, String expected, String hint) {
        assertDiagnostic(expressionError(text), column, message, expected, hint);
    }

    private static void assertDiagnostic(
            Diagnostic diagnostic, int column, String message, String expected, String hint) {
        assertThat(diagnostic.message()).isEqualTo(message);
        assertThat(diagnostic.span().map(Span::start)).contains(column - 1);
        assertThat(String.join(", ", diagnostic.expected())).isEqualTo(expected == null ? "" : expected);
        assertThat(diagnostic.hint().orElse(null)).isEqualTo(hint);
        assertThat(diagnostic.code()).isEqualTo(Diagnostic.Code.SYNTAX);
    }

    private Diagnostic expressionError(String text) {
        try {
            throw new AssertionError("accepted: " + language.expression(Source.of(text)));
        } catch (StatementException e) {
            return e.diagnostic();
        }
    }

    @Test
    void anEmptyTextIsNoExpression() {
        assertThat(expressionError("").message()).isEqualTo("there is no expression");
        assertThat(expressionError("  ").span()).contains(new Span(0, 0));
    }

    @Test
    void theSpanIsTheWrongTokenOrTheEndOfTheLastOne() {
        assertThat(expressionError("1 == 'a' 'bcd'").span()).contains(new Span(9, 14));
        assertThat(expressionError("1 ==  ").span()).contains(new Span(4, 4));
    }
}
