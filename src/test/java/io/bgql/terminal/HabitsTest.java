package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitsTest {
    @ParameterizedTest
    @CsvSource({"0;15, true", "0;default;7, true", "15;0, false", "7;8, false", "default;default, false", "'', false"})
    void theTerminalMayTellItsGround(String colors, boolean light) {
        assertThat(Habits.of(Map.of("COLORFGBG", colors)).lightGround()).isEqualTo(light);
    }

    @Test
    void aPersonKnowsTheGroundBetter() {
        assertThat(Habits.of(Map.of("COLORFGBG", "0;15")).onGround(false).lightGround())
                .isFalse();
        assertThat(Habits.of(Map.of()).onGround(true).lightGround()).isTrue();
        assertThat(Habits.of(Map.of()).lightGround()).isFalse();
    }

    @Test
    void anEmptyPagerIsNone() {
        assertThat(Habits.of(Map.of()).pager()).contains("less");
        assertThat(Habits.of(Map.of("PAGER", "more")).pager()).contains("more");
        assertThat(Habits.of(Map.of("PAGER", "more", "BGQL_PAGER", "")).pager()).isEmpty();
    }
}
