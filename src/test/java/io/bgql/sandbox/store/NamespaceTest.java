package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sets, settings and truncation. */
class NamespaceTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void startsAsItIsConfigured() {
        assertThat(desk.store.namespaces()).extracting(Namespace::name).containsExactly("test", "bar");
        assertThat(desk.test.settings().value(NamespaceSetting.NSUP_PERIOD)).isEqualTo(120);
        assertThat(desk.bar.settings().value(NamespaceSetting.NSUP_PERIOD)).isZero();
        assertThat(desk.test.settings().value(NamespaceSetting.DEFAULT_TTL)).isZero();
        assertThat(desk.test.settings().text(NamespaceSetting.APPLY_TTL_REDUCTIONS))
                .isEqualTo("true");
    }

    @Test
    void changesSettingsWithinTheirRange() {
        NamespaceSetting rate =
                desk.test.settings().named("background-query-max-rps").orElseThrow();
        assertThat(desk.test.configure(rate, 0)).isFalse();
        assertThat(desk.test.configure(rate, 1_000_001)).isFalse();
        assertThat(desk.test.configure(rate, 1_000_000)).isTrue();
        assertThat(desk.test.settings().value(rate)).isEqualTo(1_000_000);
        assertThat(desk.test.settings().named("nokey")).isEmpty();
        assertThat(desk.store.configure(ServiceSetting.QUERY_MAX_DONE, 10_001)).isFalse();
    }

    @Test
    void truncatesASetUpToATime() {
        desk.write("old").write("a", 1).result();
        desk.writeIn("other", "o").write("a", 1).result();
        desk.hand.passMillis(5);
        long now = desk.hand.time().millis();
        desk.write("new").write("a", 1).result();
        desk.test.truncate("s", now);
        assertThat(desk.bins("old")).isEmpty();
        assertThat(desk.bins("new")).isEqualTo("a=1");
        assertThat(desk.test.set("s").orElseThrow().objects()).isOne();
        assertThat(desk.test.set("s").orElseThrow().truncatedBefore()).isEqualTo(now);
        assertThat(desk.test.set("other").orElseThrow().objects()).isOne();
    }

    @Test
    void truncatesTheWholeNamespace() {
        desk.write("k").write("a", 1).result();
        desk.writeWithoutSet("w").write("a", 1).result();
        desk.test.truncate("unknown", desk.hand.time().millis() + 1);
        assertThat(desk.test.objects()).isEqualTo(2);
        desk.test.truncate("", desk.hand.time().millis() + 1);
        assertThat(desk.test.objects()).isZero();
        assertThat(desk.test.dataBytes()).isZero();
        assertThat(desk.test.sets()).extracting(RecordSet::name).containsExactly("s");
        assertThat(desk.test.truncatedBefore()).isPositive();
    }
}
