package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes to the screen when it changes its size between two drawings. */
class FrameTest {
    private static final String ERASE = "\u001b[J";

    private final StringBuilder screen = new StringBuilder();
    private Frame.Extent extent = new Frame.Extent(20, 10);
    private final Frame frame = new Frame(() -> extent, screen::append, false);

    private String drawn(String... lines) {
        screen.setLength(0);
        frame.draw(columns -> List.of(lines).stream().map(Line::plain).toList());
        return screen.toString();
    }

    @Test
    void theFirstDrawingBeginsWhereTheCursorIs() {
        assertThat(drawn("one", "two")).isEqualTo("one\ntwo");
    }

    @Test
    void theNextOneBeginsWhereTheFirstBegan() {
        drawn("one", "two", "three");
        assertThat(drawn("four")).isEqualTo("\r\u001b[2A" + ERASE + "four");
        assertThat(drawn()).isEqualTo("\r" + ERASE);
    }

    @Test
    void linesThatANarrowerScreenHasWrappedAreErasedWhole() {
        drawn("1234567890123456789", "short", "漢字漢字漢");
        extent = new Frame.Extent(8, 10);
        assertThat(drawn("new")).isEqualTo("\r\u001b[5A" + ERASE + "new");
    }

    @Test
    void nothingIsLeftOfWhatIsErased() {
        drawn("one", "two");
        screen.setLength(0);
        frame.erase();
        frame.erase();
        assertThat(screen).hasToString("\r\u001b[1A" + ERASE);
    }

    @Test
    void whatIsLeftStaysAboveWhatComesNext() {
        drawn("one", "two");
        frame.leave();
        assertThat(drawn("three")).isEqualTo("three");
    }
}
