package io.bgql.report;

import java.io.IOException;
import java.io.Writer;

/**
 * A writer for JSON that no terminal obeys: DEL and the C1 controls, which JSON allows inside strings as they are, are
 * written as escapes. Outside of strings JSON has none of them.
 */
final class JsonText extends Writer {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final Appendable out;

    JsonText(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char unit = text.charAt(i);
            if (unit >= 0x7f && unit < 0xa0) {
                out.append(text, from, i);
                out.append("\\u00").append(HEX[unit >> 4]).append(HEX[unit & 15]);
                from = i + 1;
            }
        }
        out.append(text, from, end);
    }

    @Override
    public void write(int unit) throws IOException {
        write(String.valueOf((char) unit), 0, 1);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
