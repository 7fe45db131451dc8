package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.syntax.Source;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of functions tells the truth: its examples work. */
class FunctionTest {
    private static final Set<Function> CHANGES = EnumSet.range(Function.REMOVE, Function.SORT);

    private final Language language = new Language();

    @ParameterizedTest
    @EnumSource(Function.class)
    void itsExampleIsTakenByTheServer(Function function) throws InvalidExpression {
        if (CHANGES.contains(function)) {
            Parsed parsed = language.parse(Source.of("UPDATE test.users SET " + function.example()));
            assertThat(parsed).isInstanceOf(Parsed.Whole.class);
        } else {
            Compiled compiled = new Compiler(BinTypes.UNKNOWN, Map.of())
                    .predicate(language.expression(Source.of(function.example())));
            assertThat(Program.build(compiled.built().getBytes()).isBoolean()).isTrue();
        }
        assertThat(function.example()).contains(function.word() + "(");
        assertThat(function.summary()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void namesAreFoundInAnyCaseAndOnlyWhereTheyStand() {
        assertThat(Function.named("setname", Function.Place.RECORD)).contains(Function.SET_NAME);
        assertThat(Function.named("setName", Function.Place.PATH)).isEmpty();
        assertThat(Function.names(Function.Place.CALL)).contains("abs", "regex").doesNotContain("count", "ttl");
    }
}
