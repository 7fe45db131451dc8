package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.EditDistance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        from,    from,    0
        form,    from,    1
        fro,     from,    1
        froom,   from,    1
        frxm,    from,    1
        whree,   where,   1
        updaet,  update,  1
        slecet,  select,  2
        '',      set,     3
        abc,     '',      3
        """)
    void distance(String left, String right, int distance) {
        assertThat(EditDistance.between(left, right)).isEqualTo(distance);
        assertThat(EditDistance.between(right, left)).isEqualTo(distance);
    }

    @Test
    void theNearestWordIsTaken() {
        assertThat(Nearness.nearest("jbos", List.of("JOB", "JOBS", "NODES"))).contains("JOBS");
        assertThat(Nearness.nearest("jo", List.of("JOBS", "JOB"))).contains("JOB");
    }

    @Test
    void halfOfAShortWordIsTooFar() {
        assertThat(Nearness.nearest("in", List.of("ON"))).isEmpty();
        assertThat(Nearness.nearest("limt", List.of("LIMIT"))).contains("LIMIT");
        assertThat(Nearness.nearest("abcdef", List.of("abcxyz"))).isEmpty();
    }

    @Test
    void theWordItselfIsNoSuggestion() {
        assertThat(Nearness.nearest("FROM", List.of("FROM"))).isEmpty();
    }
}
