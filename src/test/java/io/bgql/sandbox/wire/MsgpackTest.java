package io.bgql.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The msgpack dialect: smallest encodings out, nothing trusted in. */
class MsgpackTest {
    private static String written(Consumer<MsgpackWriter> writing) {
        MsgpackWriter out = new MsgpackWriter();
        writing.accept(out);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    private static MsgpackReader reader(String hex) {
        return new MsgpackReader(HexFormat.of().parseHex(hex));
    }

    @Test
    void integersTakeTheFewestBytes() {
        assertThat(written(out -> out.writeInteger(127))).isEqualTo("7f");
        assertThat(written(out -> out.writeInteger(128))).isEqualTo("cc80");
        assertThat(written(out -> out.writeInteger(65535))).isEqualTo("cdffff");
        assertThat(written(out -> out.writeInteger(65536))).isEqualTo("ce00010000");
        assertThat(written(out -> out.writeInteger(1L << 32))).isEqualTo("cf0000000100000000");
        assertThat(written(out -> out.writeInteger(-32))).isEqualTo("e0");
        assertThat(written(out -> out.writeInteger(-33))).isEqualTo("d0df");
        assertThat(written(out -> out.writeInteger(-129))).isEqualTo("d1ff7f");
        assertThat(written(out -> out.writeInteger(-32769))).isEqualTo("d2ffff7fff");
        assertThat(written(out -> out.writeInteger(Long.MIN_VALUE))).isEqualTo("d38000000000000000");
    }

    @Test
    void bytesGetStringHeadersAndTheirParticleType() {
        assertThat(written(out -> out.writeTyped(ParticleType.STRING, new byte[] {'a', 'b'})))
                .isEqualTo("a3036162");
        assertThat(written(out -> out.writeBytes(new byte[32]))).startsWith("d920");
        assertThat(written(out -> out.writeBytes(new byte[256]))).startsWith("da0100");
        assertThat(written(out -> out.writeBytes(new byte[65536]))).startsWith("db00010000");
    }

    @Test
    void markersAndSpecialsHaveTheirOwnForms() {
        assertThat(written(out -> out.writeMarker(1))).isEqualTo("c70001");
        assertThat(written(out -> out.writeSpecial(MsgpackExtension.INFINITY))).isEqualTo("d4ff01");
        assertThat(written(out -> out.writeListSize(16))).isEqualTo("dc0010");
        assertThat(written(out -> out.writeMapSize(65536))).isEqualTo("df00010000");
    }

    @Test
    void binHeadersAreReadLikeStringHeaders() throws MalformedMsgpack {
        assertThat(reader("c403036162").readBytes())
                .isEqualTo(reader("a3036162").readBytes());
    }

    @Test
    void aSizeIsNotBelievedBeforeTheBytesAreThere() {
        assertThatThrownBy(() -> reader("ddffffffff").readListSize()).isInstanceOf(MalformedMsgpack.class);
        assertThatThrownBy(() -> reader("df7fffffff01").readMapSize()).isInstanceOf(MalformedMsgpack.class);
        assertThatThrownBy(() -> reader("db7fffffff").readBytes()).isInstanceOf(MalformedMsgpack.class);
        assertThatThrownBy(() -> reader("c97fffffff00").readExtension()).isInstanceOf(MalformedMsgpack.class);
        assertThatThrownBy(() -> reader("c1").peek()).isInstanceOf(MalformedMsgpack.class);
    }

    @Property
    void integersComeBack(@ForAll long value) throws MalformedMsgpack {
        MsgpackWriter out = new MsgpackWriter();
        out.writeInteger(value);
        assertThat(new MsgpackReader(out.toByteArray()).readInteger()).isEqualTo(value);
    }

    @Property
    void doublesComeBackBitForBit(@ForAll double value) throws MalformedMsgpack {
        MsgpackWriter out = new MsgpackWriter();
        out.writeDouble(value);
        assertThat(new MsgpackReader(out.toByteArray()).readDouble()).isEqualTo(value);
    }

    @Property
    void skippingAnythingEndsInsideIt(@ForAll byte[] bytes) {
        MsgpackReader in = new MsgpackReader(bytes);
        try {
            in.skip();
            assertThat(in.offset()).isBetween(1, bytes.length);
        } catch (MalformedMsgpack malformed) {
            assertThat(in.offset()).isLessThanOrEqualTo(bytes.length);
        }
    }
}
