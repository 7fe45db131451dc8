package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bgql.parse.Language;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrong most often: where the caret stands, what is said, and what would be right. */
class CommonMistakesTest {
    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    private Compiled compiled(String text) {
        return compiler.expression(language.expression(Source.of(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', emptyValue = "", textBlock = """
        $.a ==                       ¦  7 ¦ the expression is not finished ¦
        a == 1                       ¦  1 ¦ unknown name a ¦ did you mean $.a? A text stands in quotes: 'a'
        $.name == active             ¦ 11 ¦ unknown name active ¦ did you mean $.active? A text stands in quotes: 'active'
        $.a == null                  ¦  8 ¦ NULL is no value of an expression ¦ to ask for a missing value, write IS NULL
        $.a == 'abc                  ¦  8 ¦ unterminated string starting at column 8 ¦ close it with '
        !$.a                         ¦  1 ¦ unexpected '!' ¦ use not(...), or != for unequal
        $ .a == 1                    ¦  1 ¦ unexpected '$' ¦ write $. without a blank
        $.a == 1.5.5                 ¦ 12 ¦ malformed number '1.5.5' ¦
        $.a == 5.                    ¦ 10 ¦ the expression is not finished ¦ digits follow the point: 5.0
        $.a && $.b                   ¦  6 ¦ unexpected '&' ¦ write and instead of &&
        $.a || $.b                   ¦  6 ¦ unexpected '|' ¦ write or instead of ||
        $.a =~ 'x'                   ¦  8 ¦ ~ takes INT, not STRING ¦ to match a pattern, write LIKE 'text%' or regex($.bin, 'pattern')
        $.a in ['a', b]              ¦ 14 ¦ lists and maps hold literals only ¦ did you mean 'b'?
        $.a in [$.b]                 ¦  9 ¦ lists and maps hold literals only ¦
        $.a in [1, 1.5]              ¦  8 ¦ a list to look in holds one type; this one has INT and FLOAT ¦
        $.a in $.b                   ¦  1 ¦ nothing says what type to look for ¦ add .get(type: INT), or whichever it is
        $.a[0]                       ¦  4 ¦ unexpected '[' ¦ a selector follows a dot: .[0]
        $.a.['k'] == 1               ¦  6 ¦ unexpected 'k' ¦ a key of a map follows the dot without brackets: .'k'
        $.m.k['x'] == 1              ¦  6 ¦ unexpected '[' ¦ a key of a map follows a dot: .'x'
        $.l.[:3] == [1]              ¦  6 ¦ unexpected ':' ¦ a range names its start: [0:
        $.m.{a,b}.[0] == 1           ¦  4 ¦ a selector of many elements stands at the end of a path ¦
        $.a.size() == 1              ¦  5 ¦ there is no path function size ¦ there are get, count, exists, asInt, asFloat, type
        $.a.length() == 1            ¦  5 ¦ there is no path function length ¦ there are get, count, exists, asInt, asFloat, type
        $.a.startsWith('x')          ¦  5 ¦ there is no path function startsWith ¦ there are get, count, exists, asInt, asFloat, type
        $.my-bin == 1                ¦  6 ¦ unknown name bin ¦ a bin with a dash in its name is quoted: $."my-bin"
        ($.a == 1                    ¦ 10 ¦ the expression is not finished ¦ missing ) for the ( at column 1
        $.a == 1)                    ¦  9 ¦ unmatched ')' ¦
        $.a == ?0                    ¦  8 ¦ there is no value for ?0 ¦ give it one with \\set 0 value
        $.a == 1 and $.b = = 2       ¦ 20 ¦ unexpected '=' ¦
        regex($.a, 'x.*', 'i')       ¦ 19 ¦ regex takes an integer written out here ¦
        $.l.[0].{}.{}                ¦  8 ¦ [] and {} stand at the end of a path ¦
        $.a.{}.{} == 1               ¦  4 ¦ [] and {} stand at the end of a path ¦
        $.a.get(type: VALUE) == 1    ¦ 15 ¦ there is no type of that name ¦ there are INT, FLOAT, STRING, BOOL, BLOB, LIST, MAP, GEO, HLL
        {'a': $.b} == $.c            ¦  7 ¦ lists and maps hold literals only ¦
        when($.a == 1 => 1)          ¦ 19 ¦ unexpected ')' ¦ when ends with: default => value
        let (x = 1) then ${x}        ¦ 18 ¦ unexpected '${x}' ¦
        let x = 1 then (2)           ¦  5 ¦ unexpected 'x' ¦
        let (x = ${x}) then (${x})   ¦ 10 ¦ ${x} is not defined ¦ define it: let (x = …) then (…)
        $.a == 1 == 2                ¦ 10 ¦ unexpected '==' ¦
        $.a < 1 < 2                  ¦  9 ¦ unexpected '<' ¦
        $.'' == 1                    ¦  3 ¦ the name of a bin cannot be empty ¦
        exclusive($.a)               ¦ 14 ¦ unexpected ')' ¦
        EDIGEST = 'AA=='             ¦  1 ¦ unknown name EDIGEST ¦ DIGEST = '…' takes hexadecimal and Base64
        min(1) == 1                  ¦  1 ¦ min takes at least 2 arguments, here are 1 ¦
        $.a.exists().count()         ¦ 13 ¦ unexpected '.' ¦
        $.x + 'a' == 'xa'            ¦  7 ¦ + takes numbers, not STRING ¦
        $.a == "it's                 ¦  8 ¦ unterminated string starting at column 8 ¦ close it with "
        {1.5: 2} == $.m              ¦  2 ¦ a map's keys are integers, strings or blobs ¦
        $.l.[1,2] == 1               ¦  7 ¦ unexpected ',' ¦
        $.l.[!=1] == 1               ¦  9 ¦ unexpected ']' ¦
        $.m.{!=1} == 1               ¦  9 ¦ unexpected '}' ¦
        $.m.k.                       ¦  7 ¦ the expression is not finished ¦
        $.m..k == 1                  ¦  5 ¦ unexpected '.' ¦
        $.a == 0xffffffffffffffff    ¦  8 ¦ 18446744073709551615 does not fit in 64 bits ¦
        $.a == 99999999999999999999  ¦  8 ¦ 99999999999999999999 does not fit in 64 bits ¦
        $.a + == 1                   ¦  7 ¦ unexpected '==' ¦
        == 1                         ¦  1 ¦ unexpected '==' ¦
        and $.a                      ¦  1 ¦ unexpected 'and' ¦
        $.a and                      ¦  8 ¦ the expression is not finished ¦
        $.a or or $.b                ¦  8 ¦ unexpected 'or' ¦
        ()                           ¦  2 ¦ unexpected ')' ¦
        f()                          ¦  1 ¦ there is no function f ¦ HELP FUNCTIONS lists them
        abs() == 1                   ¦  1 ¦ abs takes 1 argument, here are 0 ¦
        [1, 2                        ¦  6 ¦ the expression is not finished ¦ missing ] for the [ at column 1
        {'a' 1} == $.m               ¦  6 ¦ unexpected '1' ¦
        $.a.get(foo: INT) == 1       ¦ 14 ¦ get takes no such argument ¦ only get takes type: and return:
        $.a.get(type: FOO) == 1      ¦ 15 ¦ there is no type of that name ¦ there are INT, FLOAT, STRING, BOOL, BLOB, LIST, MAP, GEO, HLL
        x'abc' == $.a                ¦  1 ¦ not a hexadecimal blob ¦ write an even number of hexadecimal digits: x'00ff'
        """)
    void isRefused(String text, int column, String message, String hint) {
        Diagnostic diagnostic = catchThrowableOfType(StatementException.class, () -> compiled(text))
                .diagnostic();
        assertThat(diagnostic.message()).isEqualTo(message);
        assertThat(diagnostic.span().map(Span::start)).contains(column - 1);
        assertThat(diagnostic.hint().orElse(null)).isEqualTo(hint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        $.a = 1
        $.a == true AND $.b == 2
        NOT($.a)
        EXCLUSIVE($.a, $.b)
        not $.a
        $.a == TRUE
        $.a == ''
        $.a == 'it''s'
        $.a == 1e5
        $.a <> 1
        $.a like 'x%'
        $.a between 1 and 2
        $.a is null
        $.a not in [1]
        $.a in (1,2)
        $.a == [1,2]
        $.a == {}
        $.devices.[1].type == 'x'
        $.m.KEY == 1
        $.INT == 1
        $.a.get(type: int) == 1
        pow($.a, 2) > 4
        ($.a == 1) == true
        $.m.k.exists()
        $.m.k in [1,2]
        $.x * 0.5 > 1
        $.a ** 2 > 100
        ceil($.rating) > 3
        $.tier == when($.a > 1 => 'gold', default => 'free')
        $.flag
        $.flag and $.m.on
        regex($.a, 'x.*')
        geoCompare($.loc, geoJson('{"type":"Point","coordinates":[1,2]}'))
        $.key() == 'x'
        $.m.5000000000 == 1
        $.m.{=5000000000}
        $.l.[=5000000000].count() > 0
        $.digestModulo(0x10) == 1
        $.nullable == 1
        $.a.abs() == 1
        $.a.abs() > 2
        $.l.[0].abs() == 1
        $.a % 2 == 0 & 1
        """)
    void isUnderstoodAllTheSame(String text) {
        assertThat(compiled(text).built().size()).isPositive();
    }

    @Test
    void thePlaceInALongTextHasALineAndAColumn() {
        Source source = Source.of("$.a == 1\n  and $.b = = 2");
        Span place = catchThrowableOfType(StatementException.class, () -> language.expression(source))
                .diagnostic()
                .span()
                .orElseThrow();
        assertThat(source.lineOf(place.start())).isEqualTo(2);
        assertThat(source.columnOf(place.start())).isEqualTo(13);
    }
}
