package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed is compiled or refused at a place within it; nothing else is ever thrown. */
class NoiseTest {
    private static final List<String> TOKENS = List.of(
            "$.a $.b $.m.k $.l.[0] $.m.{a,b} $.m.{#0:2~1} $.l.[!=1,2] $. . .[ .{ ( ) [ ] { } , : => = == != <> < <= > >= + - * / % ** & | ^ ~ << >> >>>",
            "and or not in like between is null NULL exclusive( let(x = then( when( default unknown error ${x} ?x 0 1 -1 2.5 .5 1e400 0x 0xffff 5. 1.5.5",
            "9223372036854775807 9223372036854775808 2147483648 'x' \"y\" '' '%' 'it''s' ' \" x'ff' x'f' b64'AP8=' b64'@' true false NaN",
            ".get( .get() .get(type: .get(return: INT LIST FLOAT COUNT KEY .count() .exists() .asInt() .asFloat() .type() .abs() .hllCount() .getBits(0, 8)",
            "$.ttl() $.key() $.digestModulo( $.setName() regex( geoCompare( geoJson(' abs( min( log( pow( append( sort( getInt( findBitLeft( -- # ; /* ! ` @ ü \uD83D");

    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void tokens(@ForAll("tokens") String text) {
        isCompiledOrRefused(text);
    }

    @Property(tries = 2_000)
    void characters(@ForAll String text) {
        isCompiledOrRefused(text);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void charactersOfTheLanguage(@ForAll("signs") String text) {
        isCompiledOrRefused(text);
    }

    @Provide
    Arbitrary<String> tokens() {
        List<String> all = TOKENS.stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .toList();
        Arbitrary<String> token = Arbitraries.of(all);
        return token.list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .flatMap(words -> Arbitraries.of("", " ").map(blank -> String.join(blank, words)));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.strings()
                .withChars("$.ab[]{}()!=#:~-+*'\"x0159 ,<>?&|^%\\\n")
                .ofMaxLength(24);
    }

    private void isCompiledOrRefused(String text) {
        isCompiledOrRefused(text, Compiler::expression);
        isCompiledOrRefused(text, Compiler::predicate);
        isCompiledOrRefused(text, Compiler::value);
    }

    private void isCompiledOrRefused(String text, BiFunction<Compiler, Expression, Compiled> way) {
        try {
            Expression expression = language.expression(Source.of(text));
            assertThat(way.apply(compiler, expression).built().size()).isPositive();
        } catch (StatementException refusal) {
            Diagnostic diagnostic = refusal.diagnostic();
            Span span = diagnostic.span().orElseThrow();
            assertThat(span.start()).isBetween(0, text.length());
            assertThat(span.end()).isBetween(span.start(), text.length());
            assertThat(diagnostic.message()).isNotBlank();
        }
    }
}
