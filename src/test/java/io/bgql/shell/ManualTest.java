package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Help;
import io.bgql.parse.Language;
import io.bgql.report.Layout;
import io.bgql.report.Width;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualTest {
    private static final Manual MANUAL = new Manual(new Language().help());

    private static Stream<String> pages() {
        return Stream.concat(MANUAL.topics().stream(), MANUAL.functions().stream())
                .map(Help.Topic::text);
    }

    private static Layout screen(int columns) {
        return new Layout(OptionalInt.of(columns), Layout.Signs.UNICODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 100, 80, 60})
    void everyPageFitsTheScreenAndLosesNothing(int columns) {
        assertThat(pages())
                .allSatisfy(page -> assertThat(screen(columns).page(page))
                        .isEqualToNormalizingWhitespace(page)
                        .satisfies(shown -> assertThat(shown.lines()).allMatch(line -> Width.of(line) <= columns)));
    }

    /** Else who copies it from there gets another text than was meant. */
    @ParameterizedTest
    @ValueSource(ints = {120, 100, 80, 60})
    void noTextInAnExampleIsBrokenInTwo(int columns) {
        assertThat(pages().flatMap(String::lines).filter(line -> line.startsWith("    ") && line.endsWith(";")))
                .hasSizeGreaterThan(100)
                .flatExtracting(example -> screen(columns).page(example).lines().toList())
                .allMatch(line -> line.chars().filter(sign -> sign == '\'').count() % 2 == 0);
    }
}
