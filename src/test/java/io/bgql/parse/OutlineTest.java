package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Language language = new Language();

    /** Each name with its kind, and the wrong place in angle brackets. */
    private String outline(String text) {
        return language.outlines(text).stream()
                .map(outline -> words(text, outline))
                .collect(Collectors.joining("; "));
    }

    private static String words(String text, Outline outline) {
        String mentions = outline.mentions().stream()
                .map(mention -> mention.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + mention.name())
                .collect(Collectors.joining(", "));
        return mentions
                + outline.wrong()
                        .map(span -> " <" + text.substring(span.start(), span.end()) + ">")
                        .orElse("");
    }

    @Test
    void theNamesOfAStatementAreToldApart() {
        assertThat(outline("UPDATE test.users SET score = score + 1 WHERE $.active == true WITH (index = age_idx)"))
                .isEqualTo("namespace test, set users, bin score, bin score, bin active, driving_index age_idx");
    }

    @Test
    void namesOfSeveralTokensAreOne() {
        assertThat(outline("DELETE FROM my-ns.2024-users WHERE $.\"a b\" == 1"))
                .isEqualTo("namespace my-ns, set 2024-users, bin a b");
    }

    @Test
    void keywordsThatStandWhereANameIsWantedAreNames() {
        assertThat(outline("UPDATE set.limit SET limit = 1")).isEqualTo("namespace set, set limit, bin limit");
    }

    @Test
    void eachStatementIsReadByItself() {
        assertThat(outline("TOUCH a.b; EXECUTE m.f(1) ON c.d; SHOW SETS e"))
                .isEqualTo("namespace a, set b; module m, function f, namespace c, set d; namespace e");
    }

    @Test
    void theFirstWordThatCannotStandIsWrongUnlessItIsBeingTyped() {
        assertThat(outline("UPDATE test.users SETT score = 1")).isEqualTo("namespace test, set users <SETT>");
        assertThat(outline("UPDATE test.users SETT")).isEqualTo("namespace test, set users");
        assertThat(outline("UPDATE test.users SETT;")).isEqualTo("namespace test, set users <SETT>");
    }

    @Test
    void spansAreThoseOfTheWholeText() {
        String text = "SHOW JOBS;\nTOUCH a.users;";
        List<Outline> outlines = language.outlines(text);
        Outline.Mention set = outlines.get(1).mentions().get(1);
        assertThat(text.substring(set.span().start(), set.span().end())).isEqualTo("users");
        assertThat(outlines.get(1).first(Expectation.Kind.NAMESPACE)).contains("a");
    }
}
