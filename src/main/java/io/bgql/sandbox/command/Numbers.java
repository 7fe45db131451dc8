package io.bgql.sandbox.command;

import java.util.OptionalLong;

/** Numbers as info commands read and write them. */
final class Numbers {
    private Numbers() {}

    static boolean isDecimal(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** Two decimals, written without a formatter because a watching client asks for this all the time. */
    static String percent(double percent) {
        long hundredths = Math.round(percent * 100);
        long decimals = hundredths % 100;
        return hundredths / 100 + (decimals < 10 ? ".0" : ".") + decimals;
    }

    /** An unsigned number of 64 bits: decimal, hex behind {@code 0x}, octal behind {@code 0}; empty if it is none. */
    static OptionalLong unsigned(String text) {
        int radix = 10;
        String digits = text;
        if (text.startsWith("0x") || text.startsWith("0X")) {
            radix = 16;
            digits = text.substring(2);
        } else if (text.length() > 1 && text.charAt(0) == '0') {
            radix = 8;
            digits = text.substring(1);
        }
        if (digits.startsWith("+")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseUnsignedLong(digits, radix));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
