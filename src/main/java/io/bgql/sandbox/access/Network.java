package io.bgql.sandbox.access;

import java.util.List;

/** Addresses of IPv4, alone ({@code 10.1.2.3}) or by their first bits ({@code 10.0.0.0/8}). */
final class Network {
    private static final int PARTS = 4;

    private Network() {}

    static List<String> checked(List<String> networks) throws AccessRefused {
        for (String network : networks) {
            int slash = network.indexOf('/');
            boolean bits = slash < 0 || isNumber(network.substring(slash + 1), Integer.SIZE);
            if (!bits || !isAddress(slash < 0 ? network : network.substring(0, slash))) {
                throw new AccessRefused(AccessRefused.Reason.WHITELIST);
            }
        }
        return networks;
    }

    private static boolean isAddress(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        return parts.size() == PARTS && parts.stream().allMatch(part -> isNumber(part, 255));
    }

    private static boolean isNumber(String text, int most) {
        return !text.isEmpty()
                && text.length() <= 3
                && text.chars().allMatch(Character::isDigit)
                && Integer.parseInt(text) <= most;
    }

    static boolean contains(String network, String address) {
        int slash = network.indexOf('/');
        int bits = slash < 0 ? Integer.SIZE : Integer.parseInt(network.substring(slash + 1));
        long mask = bits == 0 ? 0 : -1L << (Integer.SIZE - bits);
        String base = slash < 0 ? network : network.substring(0, slash);
        return isAddress(address) && ((number(base) ^ number(address)) & mask) == 0;
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.", -1)) {
            number = (number << Byte.SIZE) | Integer.parseInt(part);
        }
        return number;
    }
}
