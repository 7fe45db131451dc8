package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.syntax.Source;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of functions tell the truth: their examples work. */
class FunctionTest {
    private static final Set<PathFunction> CHANGES = Set.of(
            PathFunction.REMOVE,
            PathFunction.INSERT,
            PathFunction.SET,
            PathFunction.APPEND,
            PathFunction.INCREMENT,
            PathFunction.CLEAR,
            PathFunction.SORT);

    private final Language language = new Language();

    @ParameterizedTest
    @MethodSource("io.bgql.expression.Function#all")
    void itsExampleIsTakenByTheServer(Function function) throws InvalidExpression {
        if (function instanceof PathFunction change && CHANGES.contains(change)) {
            Parsed parsed = language.parse(Source.of("UPDATE test.users SET " + function.example()));
            assertThat(parsed).isInstanceOf(Parsed.Whole.class);
        } else {
            Compiled compiled = new Compiler(BinTypes.UNKNOWN, Map.of())
                    .predicate(language.expression(Source.of(function.example())));
            assertThat(compiled.type()).isEqualTo(Type.BOOL);
            if (!(function instanceof HllFunction)) {
                assertThat(Program.build(compiled.built().getBytes()).isBoolean())
                        .isTrue();
            }
        }
        assertThat(function.example()).contains(function.word() + "(");
        assertThat(function.summary()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void namesAreFoundInAnyCaseAndOnlyWhereTheyStand() {
        assertThat(Function.named("setname", Function.Place.RECORD)).contains(RecordFunction.SET_NAME);
        assertThat(Function.named("setName", Function.Place.PATH)).isEmpty();
        assertThat(Function.names(Function.Place.CALL)).contains("abs", "regex").doesNotContain("count", "ttl");
    }

    @Test
    void noNameMeansTwoThings() {
        assertThat(Function.all().stream()
                        .map(function -> function.place() + " " + function.word())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(Function.all());
    }
}
