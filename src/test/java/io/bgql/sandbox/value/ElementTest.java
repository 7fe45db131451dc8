package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values survive their encoding, and have one order over all types. */
class ElementTest {
    @Provide
    Arbitrary<Element> elements() {
        return Elements.any();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anElementComesBackFromItsMsgpack(@ForAll("elements") Element element) throws MalformedMsgpack {
        assertThat(ElementReader.whole(ElementWriter.toBytes(element))).isEqualTo(element);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderIsTotal(
            @ForAll("elements") Element first, @ForAll("elements") Element second, @ForAll("elements") Element third) {
        assertThat(Integer.signum(Ordering.compare(first, second)))
                .isEqualTo(-Integer.signum(Ordering.compare(second, first)));
        assertThat(Ordering.compare(first, first)).isZero();
        List<Element> sorted = new ArrayList<>(List.of(first, second, third));
        sorted.sort(Ordering.OF_VALUES);
        assertThat(Ordering.compare(sorted.get(0), sorted.get(2))).isNotPositive();
    }

    @Test
    void typesFollowEachOtherAsOnAServer() {
        List<Element> ascending = List.of(
                Element.Special.NIL,
                Element.Bool.FALSE,
                Element.Bool.TRUE,
                new Element.Int64(Long.MAX_VALUE),
                Element.Bytes.ofString(""),
                new ElementList(List.of(), false),
                new ElementMap(List.of(), ElementMap.UNORDERED),
                new Element.Bytes(ParticleType.BLOB, new byte[0]),
                new Element.Float64(Double.NEGATIVE_INFINITY),
                new Element.Bytes(ParticleType.GEOJSON, new byte[0]),
                Element.Special.INFINITY);
        List<Element> shuffled = new ArrayList<>(ascending);
        Collections.reverse(shuffled);
        shuffled.sort(Ordering.OF_VALUES);
        assertThat(shuffled).isEqualTo(ascending);
    }

    @Test
    void aWildcardEqualsTheRestOfAList() {
        Element pattern = new ElementList(List.of(new Element.Int64(1), Element.Special.WILDCARD), false);
        Element longer =
                new ElementList(List.of(new Element.Int64(1), new Element.Int64(2), new Element.Int64(3)), false);
        assertThat(Ordering.compare(pattern, longer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "94c7000105040302", // says it is ordered, and is not
                "8201010102", // a key twice
                "83c70001c002010101", // keys out of the order it claims
                "81c00101", // nil as key
                "91d4ff01", // infinity is not stored
                "9101ff", // more behind the value
                "92", // cut off
            })
    void whatAServerWouldNotStoreIsRefused(String hex) {
        assertThatThrownBy(() -> ElementReader.whole(HexFormat.of().parseHex(hex)))
                .isInstanceOf(MalformedMsgpack.class);
    }

    @Test
    void nestingHasALimit() {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x91);
        assertThatThrownBy(() -> ElementReader.whole(deep))
                .isInstanceOf(MalformedMsgpack.class)
                .hasMessageContaining("deep");
    }
}
