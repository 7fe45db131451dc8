package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String TEXT = """
            TOUCH - give records a new time to live

                TOUCH ns[.set] [WHERE predicate] [WITH (option, ...)] [IN BACKGROUND];

            Without an option
            records get the default of their set.

                ttl = 30d    time to live after the write; plain numbers are seconds
                ttl = never  none

                TOUCH test.users;""";

    private static String page(int columns) {
        return new Layout(OptionalInt.of(columns), Layout.Signs.UNICODE).page(TEXT);
    }

    @Test
    void whereThereIsRoomItStaysAsItIs() {
        assertThat(page(80)).isEqualTo(TEXT);
        assertThat(Layout.unbounded(Layout.Signs.UNICODE).page(TEXT)).isEqualTo(TEXT);
    }

    @Test
    void aLineThatIsTooLongGoesOnFurtherInOrInItsColumn() {
        assertThat(page(44)).isEqualTo("""
                TOUCH - give records a new time to live

                    TOUCH ns[.set] [WHERE predicate] [WITH
                        (option, ...)] [IN BACKGROUND];

                Without an option
                records get the default of their set.

                    ttl = 30d    time to live after the
                                 write; plain numbers are
                                 seconds
                    ttl = never  none

                    TOUCH test.users;""");
    }

    @Test
    void paragraphsFlowAndAColumnWithoutRoomStandsBelowTheOneBeforeIt() {
        assertThat(page(32)).isEqualTo("""
                TOUCH - give records a new time
                to live

                    TOUCH ns[.set] [WHERE
                        predicate] [WITH
                        (option, ...)] [IN
                        BACKGROUND];

                Without an option records get
                the default of their set.

                    ttl = 30d
                        time to live after the
                        write; plain numbers are
                        seconds
                    ttl = never
                        none

                    TOUCH test.users;""");
    }

    @Test
    void whatGoesOnInTheLastColumnBelongsToItsLine() {
        Layout narrow = new Layout(OptionalInt.of(40), Layout.Signs.UNICODE);
        assertThat(narrow.page("""
                  VALUES (NULL)  such a bin is not written;
                                 UPDATE removes it
                  RUN 'file'     \\i file""".indent(2))).isEqualTo("""
                  VALUES (NULL)  such a bin is not
                                 written; UPDATE removes
                                 it
                  RUN 'file'     \\i file""".indent(2).stripTrailing());
    }
}
